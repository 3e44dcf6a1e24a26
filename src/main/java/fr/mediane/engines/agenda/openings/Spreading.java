package fr.mediane.engines.agenda.openings;

import fr.mediane.platform.Paris;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueCalendar;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the days of recurring openings half a year ahead, a little further every night. */
@Component
public class Spreading {
    private static final int DAYS_AHEAD = 182;
    private final Openings openings;
    private final VenueDirectoryDesk venues;
    private final Clock clock;

    Spreading(Openings openings, VenueDirectoryDesk venues, Clock clock) {
        this.openings = openings;
        this.venues = venues;
        this.clock = clock;
    }

    /** The last day written so far. */
    public LocalDate horizon() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_AHEAD);
    }

    /** The days on which an opening holds, public holidays of the place left out unless it holds then too. */
    public List<LocalDate> days(Opening opening, VenueBrief venue, LocalDate from, LocalDate to) {
        var calendar = VenueCalendar.of(venue);
        var plan = opening.plan();
        return Recurrence.days(
                        plan.rule(), plan.firstDay(), from, opening.lastDay().orElse(to))
                .stream()
                .filter(day -> !day.isAfter(to))
                .filter(day -> plan.holidays() || !calendar.holiday(day))
                .toList();
    }

    @Scheduled(cron = "0 23 2 * * *", zone = Paris.NAME)
    @Transactional
    public void goOn() {
        var to = horizon();
        for (var opening : openings.toSpread(to)) {
            var from = openings.spreadTo(opening.id()).plusDays(1);
            venues.brief(opening.plan().venue())
                    .filter(VenueBrief::open)
                    .ifPresent(venue -> openings.spread(opening, days(opening, venue, from, to), true));
            openings.spreadTo(opening.id(), to);
        }
    }
}
