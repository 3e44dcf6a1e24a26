package fr.mediane.engines.agenda.booking;

import fr.mediane.engines.agenda.Announced;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.venues.VenueBooking;
import fr.mediane.registers.venues.VenueCalendar;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a venue offers to everybody: free times, workshops and events. Public, so without an {@code Actor}; no names. */
@Component
@Transactional(readOnly = true)
public class OfferDesk implements VenueBooking {
    /** How far ahead the public may book. */
    public static final Duration AHEAD = Duration.ofDays(42);

    private static final String ANNOUNCED = Sql.beside(OfferDesk.class, "announced");
    private static final String OPEN = Sql.beside(OfferDesk.class, "open-venues");
    private final FreeTimes free;
    private final VenueDirectoryDesk venues;
    private final JdbcClient jdbc;
    private final Clock clock;

    OfferDesk(FreeTimes free, VenueDirectoryDesk venues, JdbcClient jdbc, Clock clock) {
        this.free = free;
        this.venues = venues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether one can book anything at a venue now. */
    public boolean opens(UUID venue) {
        return !announced(venue).isEmpty() || !offers(venue).isEmpty();
    }

    /** Whether there are any hours or workshops ahead; that all of them may be full is said on the page itself. */
    @Override
    public Set<UUID> open(Collection<UUID> asked) {
        var now = clock.instant();
        return Set.copyOf(Rows.list(jdbc.sql(OPEN)
                .param("venues", asked.toArray(UUID[]::new))
                .param("from", Sql.at(now.plus(FreeTimes.NOTICE)))
                .param("to", Sql.at(now.plus(AHEAD)))
                .query(UUID.class)));
    }

    @Override
    public String address(UUID venue) {
        return "/lieux/" + venue + "/rendez-vous";
    }

    /** The times at which the public may come in the weeks ahead, each once. */
    public List<Offer> offers(UUID venue) {
        var now = clock.instant();
        return free.of(venue, now, now.plus(AHEAD)).stream()
                .map(one -> new Offer(one.start(), one.window().minutes()))
                .distinct()
                .toList();
    }

    /** The times of one day. */
    public List<Offer> offers(UUID venue, LocalDate day) {
        return offers(venue).stream()
                .filter(offer -> offer.begins().toLocalDate().equals(day))
                .toList();
    }

    /** Workshops and events that are announced and not begun. */
    public List<Announced> announced(UUID venue) {
        var now = clock.instant();
        return Rows.list(jdbc.sql(ANNOUNCED)
                .param("venue", venue)
                .param("from", Sql.at(now))
                .param("to", Sql.at(now.plus(Duration.ofDays(120))))
                .query(Announced::read));
    }

    /** One of them. */
    public Optional<Announced> announced(UUID venue, UUID meeting) {
        return announced(venue).stream()
                .filter(one -> one.meeting().id().equals(meeting))
                .findFirst();
    }

    /** The day it is now at a venue. */
    public LocalDate today(UUID venue) {
        return venues.brief(venue)
                .map(brief -> LocalDate.ofInstant(
                        clock.instant(), VenueCalendar.of(brief).zone()))
                .orElseThrow();
    }
}
