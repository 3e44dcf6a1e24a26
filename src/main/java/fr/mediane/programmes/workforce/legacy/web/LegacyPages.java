package fr.mediane.programmes.workforce.legacy.web;

import fr.mediane.design.Download;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.legacy.FindingKind;
import fr.mediane.programmes.workforce.legacy.LegacyCsv;
import fr.mediane.programmes.workforce.legacy.LegacyImportDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was taken over from older tools, and what was decided where they contradicted themselves. */
@Controller
class LegacyPages implements Navigation {
    static final String PATH = "/administration/reprise";
    private static final String CSV = "text/csv;charset=UTF-8";
    private final LegacyImportDesk desk;
    private final Messages messages;

    LegacyPages(LegacyImportDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return WorkforceRights.runs(actor) ? List.of(new Entry("workforce.legacy.title", PATH, 337)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor) {
        return Screen.of(
                LegacyPages.class,
                "imports",
                new LegacyImportsPage(desk.all(actor).orThrow()));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "genre", defaultValue = "") String typed) {
        var kind = Arrays.stream(FindingKind.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        return Screen.of(
                LegacyPages.class,
                "report",
                new LegacyReportPage(desk.find(actor, id, kind).orThrow(), kind));
    }

    @GetMapping(PATH + "/{id}/contradictions.csv")
    void csv(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var report = desk.whole(actor, id).orThrow();
        var out = new ByteArrayOutputStream();
        LegacyCsv.write(report.findings(), out, (key, arguments) -> messages.text(locale, key, arguments));
        Download.attach(response, "reprise.csv", CSV, out.size());
        out.writeTo(response.getOutputStream());
    }
}
