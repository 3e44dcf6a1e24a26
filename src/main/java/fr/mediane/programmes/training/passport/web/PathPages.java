package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.training.paths.PathDesk;
import fr.mediane.programmes.training.paths.PriorLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Administrators open the path of a counsellor by hand, say what they knew before, and end it. */
@Controller
@RequestMapping(TraineePages.PATH + "/personnes/{account}")
class PathPages {
    private final PathDesk desk;
    private final TraineeScreen screen;

    PathPages(PathDesk desk, TraineeScreen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    @PostMapping("/parcours")
    ModelAndView open(Actor actor, @PathVariable("account") UUID account, @RequestParam Map<String, String> typed) {
        screen.check(actor, account);
        return screen.answer(
                actor,
                account,
                typed,
                day("debut", typed)
                        .flatMap(since -> level(typed).flatMap(level -> desk.open(actor, account, level, since))));
    }

    @PostMapping("/parcours/{id}/niveau")
    ModelAndView assess(
            Actor actor,
            @PathVariable("account") UUID account,
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed) {
        screen.check(actor, account);
        return screen.answer(actor, account, typed, level(typed).flatMap(level -> desk.assess(actor, id, level)));
    }

    @PostMapping("/parcours/{id}/fin")
    ModelAndView end(
            Actor actor,
            @PathVariable("account") UUID account,
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed) {
        screen.check(actor, account);
        return screen.answer(actor, account, typed, day("fin", typed).flatMap(last -> desk.end(actor, id, last)));
    }

    private static Decision<PriorLevel> level(Map<String, String> typed) {
        return Arrays.stream(PriorLevel.values())
                .filter(one -> one.name().equals(typed.getOrDefault("niveau", "")))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on("niveau", "training.error.level")));
    }

    private static Decision<LocalDate> day(String field, Map<String, String> typed) {
        return TypedDate.parse(typed.getOrDefault(field, ""))
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on(field, "training.error.day")));
    }
}
