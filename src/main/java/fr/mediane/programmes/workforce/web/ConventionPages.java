package fr.mediane.programmes.workforce.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Papers;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.Convention;
import fr.mediane.programmes.workforce.ConventionDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Conventions to read: the list, one, and one on paper to be signed. */
@Controller
class ConventionPages {
    static final String PATH = "/mon-espace/conventions";
    private final ConventionDesk desk;
    private final ConventionViews views;
    private final WorkforceNames names;
    private final Papers papers;

    ConventionPages(ConventionDesk desk, ConventionViews views, WorkforceNames names, Papers papers) {
        this.desk = desk;
        this.views = views;
        this.names = names;
        this.papers = papers;
    }

    @GetMapping(PATH)
    ModelAndView list(Actor actor) {
        var all = desk.all(actor).orThrow();
        return Screen.of(
                ConventionPages.class,
                "conventions",
                new ConventionsPage(
                        all,
                        names.employers(
                                actor,
                                all.stream()
                                        .map(Convention::employer)
                                        .distinct()
                                        .toList()),
                        PositionsPage.named(names.departements())));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                ConventionPages.class,
                "convention",
                views.page(actor, id, AmendmentForm.BLANK, SignatureForm.BLANK, FormErrors.NONE, !done.isEmpty()));
    }

    @GetMapping(PATH + "/{id}/convention.pdf")
    void paper(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var page = views.page(actor, id, AmendmentForm.BLANK, SignatureForm.BLANK, FormErrors.NONE, false);
        var out = new ByteArrayOutputStream();
        papers.write(Locale.FRENCH, ConventionPages.class, "conventionPaper", _ -> page, out);
        Download.attach(response, "convention-" + page.convention().number() + ".pdf", "application/pdf", out.size());
        out.writeTo(response.getOutputStream());
    }
}
