package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A payer looks at what an employer has shown. */
@Controller
class GrantEvidencePages {
    private static final String PATH = PayerGrantPages.PATH + "/pieces/{evidence}";
    private static final int LONGEST = 500;
    private final GrantEvidenceDesk desk;

    GrantEvidencePages(GrantEvidenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor, @PathVariable UUID evidence) {
        return Screen.of(
                GrantEvidencePages.class,
                "evidence",
                new GrantEvidencePage(desk.find(actor, evidence).orThrow(), "", FormErrors.NONE));
    }

    @PostMapping(PATH)
    ModelAndView check(
            Actor actor,
            @PathVariable UUID evidence,
            @RequestParam(name = "choix", defaultValue = "") String choice,
            @RequestParam(name = "motif", defaultValue = "") String reason) {
        return switch (desk.check(actor, evidence, choice.equals("accepter"), reason)) {
            case Decision.Refused<GrantEvidence>(var reasons) ->
                Screen.refused(
                        GrantEvidencePages.class,
                        "evidence",
                        new GrantEvidencePage(
                                desk.find(actor, evidence).orThrow(),
                                reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason,
                                FormErrors.of(reasons)));
            case Decision<GrantEvidence> other -> {
                other.orThrow();
                yield new ModelAndView("redirect:" + PayerGrantPages.PATH + "?fait=piece");
            }
        };
    }

    /** A download, never a page of ours that a browser would show. */
    @GetMapping(PATH + "/fichier")
    void file(Actor actor, @PathVariable UUID evidence, HttpServletResponse response) throws IOException {
        var paper = desk.open(actor, evidence).orThrow();
        var name = paper.name().endsWith("." + paper.type()) ? paper.name() : paper.name() + "." + paper.type();
        Download.attach(response, name, "application/octet-stream", paper.bytes().length);
        response.getOutputStream().write(paper.bytes());
    }
}
