package fr.mediane.registers.venues.reports.web;

import fr.mediane.registers.venues.reports.ReportInboxDesk;
import java.util.List;

/** The reports that wait. */
public record ReportedPage(List<ReportInboxDesk.Report> reports) {
    public ReportedPage {
        reports = List.copyOf(reports);
    }
}
