package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.catalogue.MaterialDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** National administrators keep what goes along with a session, and where its provider is found. */
@Controller
@RequestMapping(AdminSessionPages.PATH + "/{id}/supports")
class MaterialPages {
    private final MaterialDesk desk;
    private final SessionDesk sessions;
    private final Clock clock;

    MaterialPages(MaterialDesk desk, SessionDesk sessions, Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable("id") UUID id) {
        return Screen.of(MaterialPages.class, "materials", page(actor, id, Uuid7.next(), Map.of(), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView add(Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        var own = Uuid7.parse(typed.getOrDefault("support", ""), clock.instant())
                .value()
                .orElseGet(Uuid7::next);
        var added = desk.add(
                actor,
                id,
                own,
                MaterialsPage.MODULE.equals(typed.get("pour")),
                typed.getOrDefault("titre", ""),
                typed.getOrDefault("lien", ""));
        return answer(actor, id, own, typed, added);
    }

    @PostMapping("/{material}/retrait")
    ModelAndView remove(Actor actor, @PathVariable("id") UUID id, @PathVariable("material") UUID material) {
        return answer(actor, id, Uuid7.next(), Map.of(), desk.remove(actor, id, material));
    }

    @PostMapping("/organisme")
    ModelAndView provider(
            Actor actor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "site", defaultValue = "") String site,
            @RequestParam(name = "numero", defaultValue = "") String number) {
        return answer(
                actor,
                id,
                Uuid7.next(),
                Map.of("site", site, "numero", number),
                desk.provider(actor, id, site, number));
    }

    private ModelAndView answer(Actor actor, UUID id, UUID own, Map<String, String> typed, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    MaterialPages.class, "materials", page(actor, id, own, typed, FormErrors.of(reasons)));
        }
        return new ModelAndView("redirect:" + AdminSessionPages.PATH + "/" + decision.orThrow() + "/supports");
    }

    private MaterialsPage page(Actor actor, UUID id, UUID own, Map<String, String> typed, FormErrors errors) {
        if (!TrainingRights.administers(actor)) {
            Decision.forbidden().orThrow();
        }
        var session = sessions.find(actor, id).orThrow();
        return new MaterialsPage(
                session, desk.organisation(actor, id), desk.shelf(actor, id), own.toString(), typed, errors);
    }
}
