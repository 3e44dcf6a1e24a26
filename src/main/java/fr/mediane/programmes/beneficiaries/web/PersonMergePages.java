package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.beneficiaries.LikelyDesk;
import fr.mediane.programmes.beneficiaries.merging.PersonMergeDesk;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records that are likely of one person: shown while one is typed, listed, merged, told apart. */
@Controller
@RequestMapping(PersonPages.HOME)
class PersonMergePages {
    private static final String LIST = PersonPages.HOME + "/doublons";
    private final PersonMergeDesk desk;
    private final LikelyDesk likely;

    PersonMergePages(PersonMergeDesk desk, LikelyDesk likely) {
        this.desk = desk;
        this.likely = likely;
    }

    /** Posted, so that no name stands in an address; a fragment. */
    @PostMapping("/proches")
    ModelAndView like(Actor actor, @RequestParam Map<String, String> typed) {
        var form = new PersonForm(typed);
        return Screen.of(
                PersonMergePages.class,
                "like",
                new LikePage(likely.like(actor, form.draft("")).orThrow()));
    }

    @GetMapping("/doublons")
    ModelAndView list(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                PersonMergePages.class,
                "duplicates",
                new PersonPairsPage(desk.pairs(actor).orThrow(), done.matches("fusion|differents") ? done : ""));
    }

    @PostMapping("/{id}/fusion")
    ModelAndView merge(
            Actor actor, @PathVariable("id") UUID kept, @RequestParam(name = "autre", required = false) UUID other) {
        desk.merge(actor, kept, or(other)).orThrow();
        return new ModelAndView("redirect:" + LIST + "?fait=fusion");
    }

    @PostMapping("/{id}/differents")
    ModelAndView different(
            Actor actor, @PathVariable("id") UUID one, @RequestParam(name = "autre", required = false) UUID other) {
        desk.different(actor, one, or(other)).orThrow();
        return new ModelAndView("redirect:" + LIST + "?fait=differents");
    }

    /** The record of this id stands for itself again. */
    @PostMapping("/{id}/separation")
    ModelAndView part(Actor actor, @PathVariable("id") UUID absorbed) {
        desk.part(actor, absorbed).orThrow();
        return new ModelAndView("redirect:" + PersonPages.HOME + "/" + absorbed + "?fait=separee");
    }

    private static UUID or(@Nullable UUID id) {
        return id == null ? new UUID(0, 0) : id;
    }
}
