package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.Download;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.Delivery;
import fr.mediane.programmes.mediation.logbook.LogbookExportDesk;
import fr.mediane.programmes.mediation.logbook.LogbookLayout;
import fr.mediane.programmes.mediation.logbook.LogbookTables;
import fr.mediane.programmes.mediation.recording.web.RecordingPages;
import fr.mediane.programmes.mediation.recording.web.TypedPlaces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own activities as a file: few are downloaded at once, many are found among one's files. */
@Controller
class LogbookExportPages {
    private final LogbookExportDesk desk;
    private final LogbookTables tables;
    private final LogbookPapers papers;
    private final ListView view;

    LogbookExportPages(LogbookExportDesk desk, LogbookTables tables, LogbookPapers papers, ListView view) {
        this.desk = desk;
        this.tables = tables;
        this.papers = papers;
        this.view = view;
    }

    @PostMapping(RecordingPages.HOME + "/export")
    @Nullable
    ModelAndView export(
            Actor actor, Locale locale, @RequestParam Map<String, String> typed, HttpServletResponse response)
            throws IOException {
        var query = new ListQuery(typed);
        var layout = layout(query.one("format"), locale, actor.name());
        if (layout.isEmpty() || !query.errors().isEmpty()) {
            var unknown = List.of(ErrorKey.on("format", "mediation.error.format"));
            return refused(actor, query, layout.isEmpty() ? unknown : List.of());
        }
        var id = TypedPlaces.id(query.one("id")).filter(Uuid7::isUuid7).orElseGet(Uuid7::next);
        var decision = desk.export(actor, id, query.filter(), layout.get());
        if (decision instanceof Decision.Refused<Delivery>(var reasons)) {
            return refused(actor, query, reasons);
        }
        return switch (decision.orThrow()) {
            case Delivery.Later later -> new ModelAndView("redirect:/mon-espace/exports");
            case Delivery.AtOnce(var name, var mediaType, var bytes) -> {
                Download.attach(response, name, mediaType, bytes.length);
                response.getOutputStream().write(bytes);
                yield null;
            }
        };
    }

    private Optional<LogbookLayout> layout(String format, Locale locale, String name) {
        return switch (format) {
            case "xlsx" -> Optional.of(tables.xlsx(locale));
            case "csv" -> Optional.of(tables.csv(locale));
            case "pdf" -> Optional.of(papers.pdf(locale, name));
            default -> Optional.empty();
        };
    }

    private ModelAndView refused(Actor actor, ListQuery query, List<ErrorKey> reasons) {
        return Screen.refused(LogbookExportPages.class, "list", view.page(actor, query, reasons));
    }
}
