package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk.Chosen;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk.Done;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.SentId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same done to many cases. */
@Controller
@RequestMapping(InboxPages.PATH + "/ensemble")
class ManyPages {
    private final ManyCasesDesk desk;

    ManyPages(ManyCasesDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView many(Actor actor, @RequestParam(name = "cas", defaultValue = "") List<String> chosen) {
        return Screen.of(ManyPages.class, "many", page(actor, ids(chosen), ManyForm.EMPTY, List.of(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView act(
            Actor actor,
            @RequestParam(name = "cas", defaultValue = "") List<String> chosen,
            @RequestParam(name = "etape", defaultValue = "") List<String> steps,
            @ModelAttribute ManyForm form) {
        var ids = ids(chosen);
        return switch (done(actor, ids, ids(steps), form)) {
            case Decision.Refused<List<Done>>(var reasons) ->
                Screen.refused(ManyPages.class, "many", page(actor, ids, form, List.of(), FormErrors.of(reasons)));
            case Decision<List<Done>> done ->
                Screen.of(ManyPages.class, "many", page(actor, ids, form, done.orThrow(), FormErrors.NONE));
        };
    }

    private Decision<List<Done>> done(Actor actor, List<UUID> ids, List<UUID> steps, ManyForm form) {
        return switch (form.deedText()) {
            case "moi" -> desk.mine(actor, ids);
            case "etiquette" -> desk.label(actor, ids, form.labelText());
            case "decision" ->
                Verdict.named(form.verdictText())
                        .map(verdict -> desk.decide(
                                actor,
                                IntStream.range(0, ids.size())
                                        .mapToObj(place -> new Chosen(
                                                ids.get(place),
                                                place < steps.size() ? steps.get(place) : SentId.of(null)))
                                        .toList(),
                                new Ruled(verdict, form.reasonText(), form.departureText())))
                        .orElseGet(() -> refused(actor, ids, ErrorKey.on("decision", "procedures.error.verdict")));
            default -> refused(actor, ids, ErrorKey.on("quoi", "procedures.many.error.deed"));
        };
    }

    private Decision<List<Done>> refused(Actor actor, List<UUID> ids, ErrorKey reason) {
        return desk.find(actor, ids).flatMap(_ -> Decision.refused(reason));
    }

    private ManyPage page(Actor actor, List<UUID> ids, ManyForm form, List<Done> done, FormErrors errors) {
        List<CaseFile> found = desk.find(actor, ids).orThrow();
        return new ManyPage(found, form, done, errors);
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream()
                .filter(text -> !text.isBlank())
                .limit(ManyCasesDesk.MOST)
                .map(SentId::of)
                .toList();
    }
}
