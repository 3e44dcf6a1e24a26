package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.training.initiatives.InitiativeDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** National administrators publish or refuse the initiatives that organisations proposed. */
@Controller
@RequestMapping(AdminInitiativePages.PATH)
class AdminInitiativePages {
    static final String PATH = "/administration/formation/initiatives";
    private final InitiativeDesk desk;

    AdminInitiativePages(InitiativeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return Screen.of(AdminInitiativePages.class, "allInitiatives", page(actor, "", "", FormErrors.NONE));
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(Actor actor, @PathVariable("id") UUID id) {
        return answer(actor, id, "", desk.publish(actor, id));
    }

    @PostMapping("/{id}/refus")
    ModelAndView refuse(
            Actor actor, @PathVariable("id") UUID id, @RequestParam(name = "motif", defaultValue = "") String reason) {
        return answer(actor, id, reason, desk.refuse(actor, id, reason));
    }

    private ModelAndView answer(Actor actor, UUID id, String reason, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    AdminInitiativePages.class,
                    "allInitiatives",
                    page(actor, id.toString(), reason, FormErrors.of(reasons)));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH);
    }

    private AllInitiativesPage page(Actor actor, String refusing, String reason, FormErrors errors) {
        return new AllInitiativesPage(desk.all(actor).orThrow(), refusing, reason, errors);
    }
}
