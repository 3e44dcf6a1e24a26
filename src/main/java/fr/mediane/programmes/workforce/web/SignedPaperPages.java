package fr.mediane.programmes.workforce.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.signing.SignedPaper;
import fr.mediane.programmes.workforce.signing.SignedPaperDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Conventions as they were signed: sent by who signs, downloaded by who sees the convention. */
@Controller
class SignedPaperPages {
    private static final String PATH = ConventionPages.PATH + "/{id}/signee";
    private final SignedPaperDesk desk;
    private final ConventionViews views;
    private final Clock clock;

    SignedPaperPages(SignedPaperDesk desk, ConventionViews views, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping(PATH)
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "envoi", defaultValue = "") String form,
            HttpServletRequest request) {
        if (!desk.mayAdd(actor, id).orThrow()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var sent = SentFile.of(request, "signee", 1);
        Decision<SignedPaper> added = !(Uuid7.parse(form, clock.instant()) instanceof Parsed.Valid<UUID>(var step))
                ? Decision.refused(ErrorKey.of("kernel.id.form"))
                : sent.size() == 1
                        ? desk.add(actor, id, step, sent.getFirst())
                        : Decision.refused(ErrorKey.on("signee", "workforce.error.no-file"));
        if (added instanceof Decision.Refused<SignedPaper>(var reasons)) {
            return Screen.refused(
                    SignedPaperPages.class,
                    "convention",
                    views.page(actor, id, AmendmentForm.BLANK, SignatureForm.BLANK, FormErrors.of(reasons), false));
        }
        added.orThrow();
        return new ModelAndView("redirect:" + ConventionPages.PATH + "/" + id + "?fait=oui");
    }

    /** A download, never a page of ours that a browser would show. */
    @GetMapping(PATH + "/{paper}.pdf")
    void file(Actor actor, @PathVariable UUID id, @PathVariable UUID paper, HttpServletResponse response)
            throws IOException {
        var opened = desk.open(actor, id, paper).orThrow();
        var name = "convention-" + opened.convention() + "-signee-" + opened.version() + ".pdf";
        Download.attach(response, name, "application/octet-stream", opened.bytes().length);
        response.getOutputStream().write(opened.bytes());
    }
}
