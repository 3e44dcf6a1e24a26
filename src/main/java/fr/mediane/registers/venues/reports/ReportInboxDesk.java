package fr.mediane.registers.venues.reports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Rows;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.VenueDesk;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public says is wrong with venues: those who keep them read it and say when it is dealt with. */
@Component
@Transactional
public class ReportInboxDesk {
    private static final String MODULE = "registers.venues";
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JournalDesk journal;
    private final Clock clock;

    ReportInboxDesk(JdbcClient jdbc, JournalDesk journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param kind CLOSED or WRONG */
    public record Report(
            UUID id, UUID venue, String name, String commune, String kind, String message, Instant madeAt) {}

    /** Reports that wait, oldest first: of the venues that the actor may edit. */
    public Decision<List<Report>> waiting(Actor actor) {
        if (!actor.isNationally(Role.ADMINISTRATOR) && !actor.is(Role.VENUE_MANAGER)) {
            return Decision.forbidden();
        }
        var organisations = VenueDesk.organisations(actor);
        return Decision.accepted(Rows.list(jdbc.sql("""
            select r.*, v.nom, v.commune from venues.report r join venues.venue v on v.id = r.venue
            where r.state = 'NEW' and (:all or v.organisation = any(:organisations))
            order by r.made_at limit :most
            """)
                .param("all", organisations.isEmpty())
                .param("organisations", organisations.orElse(Set.of()).toArray(UUID[]::new))
                .param("most", MOST)
                .query((row, number) -> new Report(
                        row.getObject("id", UUID.class),
                        row.getObject("venue", UUID.class),
                        row.getString("nom"),
                        row.getString("commune"),
                        row.getString("kind"),
                        row.getString("message"),
                        row.getTimestamp("made_at").toInstant()))));
    }

    /** Says that a report is dealt with, or that it was wrong. */
    public Decision<UUID> handle(Actor actor, UUID report, boolean justified) {
        var waiting = waiting(actor);
        if (!(waiting instanceof Decision.Accepted<List<Report>>(var reports))) {
            return Decision.forbidden();
        }
        var found = reports.stream().filter(one -> one.id().equals(report)).findFirst();
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        jdbc.sql("update venues.report set state = :state, handled_at = :now, handled_by = :actor where id = :id")
                .param("state", justified ? "DONE" : "DISMISSED")
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.account().orElse(null))
                .param("id", report)
                .update();
        journal.changed(actor, Entry.of(MODULE, "venue-report", report, "state"));
        return Decision.accepted(found.get().venue());
    }
}
