package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.competence.Goal;
import fr.mediane.programmes.competence.PlanDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The goals of a person's plan: written down, changed, their steps ticked off. */
@Controller
@RequestMapping(FollowUpPages.HOME + "/objectifs")
class PlanPages {
    private static final String NEW = "nouveau";

    private final PlanDesk plan;
    private final PersonDesk people;

    PlanPages(PlanDesk plan, PersonDesk people) {
        this.plan = plan;
        this.people = people;
    }

    @GetMapping("/" + NEW)
    ModelAndView blank(Actor actor, @PathVariable("id") UUID person) {
        return Screen.of(PlanPages.class, "goal", page(actor, person, GoalForm.blank(Uuid7.next()), NEW, List.of()));
    }

    @PostMapping("/" + NEW)
    ModelAndView add(Actor actor, @PathVariable("id") UUID person, @RequestParam MultiValueMap<String, String> typed) {
        people.ids(actor, person).orThrow();
        var form = GoalForm.typed(typed);
        var id = FollowUpPages.id(form.id());
        return form.errors().isEmpty()
                ? answer(actor, person, form, NEW, plan.add(actor, person, id, form.draft()))
                : refused(actor, person, form, NEW, form.errors());
    }

    @GetMapping("/{goal}")
    ModelAndView see(Actor actor, @PathVariable("id") UUID person, @PathVariable("goal") UUID id) {
        var goal = plan.find(actor, person, id).orThrow();
        return Screen.of(PlanPages.class, "goal", page(actor, person, GoalForm.of(goal), id.toString(), List.of()));
    }

    @PostMapping("/{goal}")
    ModelAndView change(
            Actor actor,
            @PathVariable("id") UUID person,
            @PathVariable("goal") UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var current = plan.find(actor, person, id).orThrow();
        var form = GoalForm.typed(typed);
        int version = SelfAssessmentPages.number(form.version());
        // When somebody changed it meanwhile, the form says so once, and may then be sent over it.
        var again = form.over(current);
        return form.errors().isEmpty()
                ? answer(actor, person, again, id.toString(), plan.change(actor, person, id, version, form.draft()))
                : refused(actor, person, again, id.toString(), form.errors());
    }

    /** Ticks a step off, or takes the tick away. */
    @PostMapping("/{goal}/etapes/{step}")
    ModelAndView mark(
            Actor actor,
            @PathVariable("id") UUID person,
            @PathVariable("goal") UUID id,
            @PathVariable("step") UUID step,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        plan.mark(actor, person, id, step, done.equals("oui")).orThrow();
        return new ModelAndView("redirect:" + FollowUpPages.place(person) + "?fait=etape#parcours");
    }

    private ModelAndView answer(Actor actor, UUID person, GoalForm form, String last, Decision<Goal> decision) {
        if (decision instanceof Decision.Refused<Goal>(var reasons)) {
            return refused(actor, person, form, last, reasons);
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + FollowUpPages.place(person) + "?fait=objectif#parcours");
    }

    private ModelAndView refused(Actor actor, UUID person, GoalForm form, String last, List<ErrorKey> reasons) {
        return Screen.refused(PlanPages.class, "goal", page(actor, person, form, last, reasons));
    }

    private GoalPage page(Actor actor, UUID person, GoalForm form, String last, List<ErrorKey> reasons) {
        var name = people.find(actor, person).orThrow().name();
        var place = FollowUpPages.place(person);
        return new GoalPage(
                place, place + "/objectifs/" + last, name, !last.equals(NEW), form, List.of(), FormErrors.of(reasons));
    }
}
