package fr.mediane.registers.venues.reports;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Sql;
import fr.mediane.registers.venues.search.VenueSearchDesk;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what the public says is wrong with a venue: from anybody, so without an {@code Actor}. Nothing about who is kept. */
@Component
public class VenueReportDesk {
    private static final String KEEP = Sql.beside(VenueReportDesk.class, "report-keep");

    private final JdbcClient jdbc;
    private final VenueSearchDesk venues;
    private final ReportLimits limits;
    private final Clock clock;

    VenueReportDesk(JdbcClient jdbc, VenueSearchDesk venues, ReportLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Keeps a report for whoever looks after the venue.
     *
     * @param caller the address it comes from: only to slow down who sends many, never kept
     */
    public Decision<UUID> report(UUID venue, VenueReport report, String caller) {
        if (venues.venue(venue).isEmpty()) {
            return Decision.unknown();
        }
        var message = report.message().replace("\u0000", "").strip();
        if (message.codePointCount(0, message.length()) > VenueReport.LONGEST) {
            return Decision.refused(ErrorKey.on("message", "venues.report.long", VenueReport.LONGEST));
        }
        if (report.kind() == VenueReport.Kind.WRONG && message.isEmpty()) {
            return Decision.refused(ErrorKey.on("message", "venues.report.empty"));
        }
        if (kept(report.id())) {
            return Decision.accepted(report.id());
        }
        if (!limits.allows(caller)) {
            return Decision.refused(ErrorKey.of("venues.report.many"));
        }
        jdbc.sql(KEEP)
                .param("id", report.id())
                .param("venue", venue)
                .param("kind", report.kind().name())
                .param("message", message)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return Decision.accepted(report.id());
    }

    private boolean kept(UUID report) {
        return jdbc.sql("select exists (select from venues.report where id = :id)")
                .param("id", report)
                .query(Boolean.class)
                .single();
    }
}
