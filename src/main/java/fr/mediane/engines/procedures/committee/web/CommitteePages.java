package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.design.TypedTime;
import fr.mediane.engines.procedures.committee.Sitting;
import fr.mediane.engines.procedures.committee.SittingDesk;
import fr.mediane.engines.procedures.instructing.Instructors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.web.SentId;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The meetings of committees. */
@Controller
class CommitteePages implements Navigation {
    static final String PATH = "/mon-espace/commissions";
    private final SittingDesk desk;
    private final TerritoryDesk territories;

    CommitteePages(SittingDesk desk, TerritoryDesk territories) {
        this.desk = desk;
        this.territories = territories;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.INSTRUCTOR) ? List.of(new Entry("procedures.committee.title", PATH, 109)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView all(Actor actor) {
        return Screen.of(CommitteePages.class, "sittings", page(actor, PlanForm.EMPTY, List.of()));
    }

    @PostMapping(PATH)
    ModelAndView plan(Actor actor, @ModelAttribute PlanForm form) {
        desk.all(actor).orThrow();
        return switch (planned(actor, form)) {
            case Decision.Refused<Sitting>(var reasons) ->
                Screen.refused(CommitteePages.class, "sittings", page(actor, form, reasons));
            case Decision<Sitting> done ->
                new ModelAndView("redirect:" + PATH + "/" + done.orThrow().id());
        };
    }

    private Decision<Sitting> planned(Actor actor, PlanForm form) {
        var day = TypedDate.parse(form.dayText());
        var time = TypedTime.parse(form.timeText());
        if (day.isEmpty()) {
            return Decision.refused(ErrorKey.on("jour", "procedures.committee.error.day"));
        }
        if (time.isEmpty()) {
            return Decision.refused(ErrorKey.on("heure", "procedures.committee.error.time"));
        }
        var scope = Instructors.scopes(actor).stream()
                .filter(one -> SittingsPage.key(one).equals(form.scopeText()))
                .findFirst();
        return scope.isEmpty()
                ? Decision.refused(ErrorKey.on("territoire", "procedures.committee.error.scope"))
                : desk.plan(
                        actor,
                        SentId.of(form.id()),
                        scope.get(),
                        day.get().atTime(time.get()).atZone(Paris.ZONE).toInstant(),
                        form.placeText());
    }

    private SittingsPage page(Actor actor, PlanForm form, List<ErrorKey> reasons) {
        var names = new HashMap<Scope, String>();
        for (var scope : Instructors.scopes(actor)) {
            if (scope instanceof Scope.Territory territory) {
                names.put(scope, territories.name(territory).orElse(territory.code()));
            }
        }
        return new SittingsPage(
                desk.all(actor).orThrow(),
                Instructors.scopes(actor),
                names,
                form,
                Uuid7.next(),
                FormErrors.of(reasons));
    }
}
