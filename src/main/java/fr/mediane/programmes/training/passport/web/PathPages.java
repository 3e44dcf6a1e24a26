package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.programmes.training.paths.PathDesk;
import fr.mediane.programmes.training.paths.PriorLevel;
import fr.mediane.registers.identity.AccessDesk;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administrators open the path of a counsellor by hand, and say what they knew before. */
@Controller
@RequestMapping(TraineePages.PATH + "/personnes/{account}")
class PathPages {
    private final PathDesk desk;
    private final AccessDesk access;

    PathPages(PathDesk desk, AccessDesk access) {
        this.desk = desk;
        this.access = access;
    }

    @PostMapping("/parcours")
    ModelAndView open(
            Actor actor,
            @PathVariable("account") UUID account,
            @RequestParam(name = "debut", defaultValue = "") String since,
            @RequestParam(name = "niveau", defaultValue = "") String level) {
        checked(actor, account);
        desk.open(actor, account, level(level), day("debut", since)).orThrow();
        return back(account);
    }

    @PostMapping("/parcours/{id}/niveau")
    ModelAndView assess(
            Actor actor,
            @PathVariable("account") UUID account,
            @PathVariable("id") UUID id,
            @RequestParam(name = "niveau", defaultValue = "") String level) {
        checked(actor, account);
        desk.assess(actor, id, level(level)).orThrow();
        return back(account);
    }

    @PostMapping("/parcours/{id}/fin")
    ModelAndView end(
            Actor actor,
            @PathVariable("account") UUID account,
            @PathVariable("id") UUID id,
            @RequestParam(name = "fin", defaultValue = "") String last) {
        checked(actor, account);
        desk.end(actor, id, day("fin", last)).orThrow();
        return back(account);
    }

    private void checked(Actor actor, UUID account) {
        if (!TrainingRights.administers(actor)) {
            Decision.forbidden().orThrow();
        }
        access.find(actor, account).orThrow();
    }

    private static PriorLevel level(String typed) {
        return Arrays.stream(PriorLevel.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on("niveau", "training.error.level")))
                .orThrow();
    }

    private static LocalDate day(String field, String typed) {
        return TypedDate.parse(typed)
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on(field, "training.error.day")))
                .orThrow();
    }

    private static ModelAndView back(UUID account) {
        return new ModelAndView("redirect:" + TraineePages.PATH + "/personnes/" + account);
    }
}
