package fr.mediane.steering.statistics.web;

import fr.mediane.design.Download;
import fr.mediane.design.Papers;
import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.Report;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A report as a file: a workbook with a sheet per table, or paper. Both hold what the page shows, and no more. */
@Component
class ReportFiles {
    private final Messages messages;
    private final Papers papers;

    ReportFiles(Messages messages, Papers papers) {
        this.messages = messages;
        this.papers = papers;
    }

    void xlsx(StatisticsPage page, Locale locale, HttpServletResponse response) throws IOException {
        var out = new ByteArrayOutputStream();
        var report = page.report().orElseThrow();
        ReportSheets.write(report, messages, locale, out);
        send(
                response,
                out,
                name(report) + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    void pdf(StatisticsPage page, Locale locale, HttpServletResponse response) throws IOException {
        var out = new ByteArrayOutputStream();
        var report = page.report().orElseThrow();
        papers.write(locale, ReportFiles.class, "reportPaper", _ -> new ReportPaper(page, report), out);
        send(response, out, name(report) + ".pdf", "application/pdf");
    }

    private static void send(HttpServletResponse response, ByteArrayOutputStream out, String name, String mediaType)
            throws IOException {
        Download.attach(response, name, mediaType, out.size());
        out.writeTo(response.getOutputStream());
    }

    private static String name(Report report) {
        return "statistiques-%s-%s"
                .formatted(report.period().from(), report.period().until().minusDays(1));
    }
}
