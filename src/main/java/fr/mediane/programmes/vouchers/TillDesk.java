package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one sees who takes vouchers in: one's places, what they may be used for there, and the last uses. */
@Component
@Transactional(readOnly = true)
public class TillDesk {
    private static final String USES = Sql.beside(TillDesk.class, "last-uses");
    private final JdbcClient jdbc;
    private final VenueDirectoryDesk venues;

    TillDesk(JdbcClient jdbc, VenueDirectoryDesk venues) {
        this.jdbc = jdbc;
        this.venues = venues;
    }

    /**
     * A place where the actor may take vouchers in.
     *
     * @param departement its code
     */
    public record Place(UUID venue, UUID organisation, String name, String departement) {}

    /** A use as its place sees it: with the voucher's number, never its code. */
    public record UseLine(
            UUID id,
            String serial,
            String campaign,
            String service,
            long cents,
            long coPayment,
            Instant at,
            boolean takenBack,
            boolean canBeTakenBack) {}

    /** Organisations for which the actor takes vouchers in. */
    public static Set<UUID> organisations(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.VENUE_MANAGER || grant.role() == Role.MEDIATOR)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }

    public Decision<List<Place>> places(Actor actor) {
        var own = organisations(actor);
        if (own.isEmpty()) {
            return Decision.forbidden();
        }
        return Decision.accepted(own.stream()
                .sorted()
                .flatMap(organisation -> venues.ofOrganisation(organisation).stream()
                        .flatMap(venue -> place(organisation, venue).stream()))
                .toList());
    }

    private static Optional<Place> place(UUID organisation, VenueBrief venue) {
        return venue.communeCode()
                .map(code -> new Place(
                        venue.id(),
                        organisation,
                        venue.name() + " · " + venue.commune(),
                        CommuneCode.of(code).departement()));
    }

    /** What these organisations are qualified for; empty when none of them is qualified. */
    public List<String> services(Actor actor) {
        return Rows.list(jdbc.sql("""
                        select distinct s.service from vouchers.provider p, unnest(p.services) as s (service)
                        where p.organisation = any(:own::uuid[]) and p.state = 'QUALIFIED'
                        order by s.service
                        """)
                .param("own", organisations(actor).toArray(UUID[]::new))
                .query(String.class));
    }

    /** The last fifty, newest first. */
    public List<UseLine> uses(Actor actor) {
        return Rows.list(jdbc.sql(USES)
                .param("own", organisations(actor).toArray(UUID[]::new))
                .param("days", UseDesk.TAKEN_BACK_WITHIN.toDays())
                .query(UseLine.class));
    }
}
