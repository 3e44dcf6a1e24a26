package fr.mediane.programmes.workforce.workplaces.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.workforce.workplaces.WorkplaceDesk;
import fr.mediane.registers.venues.VenueBrief;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where whoever is in a position works. */
@Controller
@RequestMapping("/mon-espace/postes/{position}/lieux")
class WorkplacePages {
    private final WorkplaceDesk desk;

    WorkplacePages(WorkplaceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable UUID position,
            @RequestParam(name = "mots", defaultValue = "") String words,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var form = new WorkplaceForm(null, words, null, null, null);
        return Screen.of(
                WorkplacePages.class,
                "workplaces",
                page(actor, position, form, Optional.empty(), FormErrors.NONE, !done.isEmpty()));
    }

    @PostMapping
    ModelAndView add(Actor actor, @PathVariable UUID position, @ModelAttribute WorkplaceForm form) {
        var view = desk.of(actor, position).orThrow();
        if (!view.changes()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        return told(actor, position, form, Optional.empty(), added(actor, position, form));
    }

    private Decision<UUID> added(Actor actor, UUID position, WorkplaceForm form) {
        var from = TypedDate.parse(form.fromText());
        if (from.isEmpty()) {
            return Decision.refused(ErrorKey.on("depuis", "workforce.place.error.from"));
        }
        return desk.add(
                actor, SentId.of(form.etape()), position, SentId.of(form.choiceText()), form.share(), from.get());
    }

    @PostMapping("/{place}/fin")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID position,
            @PathVariable UUID place,
            @RequestParam(name = "jusquau", defaultValue = "") String typed) {
        var day = TypedDate.parse(typed);
        var ended = day.isEmpty()
                ? desk.of(actor, position)
                        .flatMap(_ -> Decision.<UUID>refused(ErrorKey.on("jusquau", "workforce.place.error.until")))
                : desk.end(actor, position, place, day.get());
        return told(actor, position, WorkplaceForm.BLANK, Optional.of(place), ended);
    }

    private ModelAndView told(
            Actor actor, UUID position, WorkplaceForm form, Optional<UUID> ending, Decision<UUID> done) {
        if (done instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    WorkplacePages.class,
                    "workplaces",
                    page(actor, position, form, ending, FormErrors.of(reasons), false));
        }
        done.orThrow();
        return new ModelAndView("redirect:/mon-espace/postes/" + position + "/lieux?fait=oui");
    }

    private WorkplacesPage page(
            Actor actor, UUID position, WorkplaceForm form, Optional<UUID> ending, FormErrors errors, boolean done) {
        var view = desk.of(actor, position).orThrow();
        var found = view.changes() && !form.wordsText().isBlank()
                ? desk.suggest(view.position(), form.wordsText())
                : List.<VenueBrief>of();
        return new WorkplacesPage(view, form, found, Uuid7.next(), ending, errors, done);
    }
}
