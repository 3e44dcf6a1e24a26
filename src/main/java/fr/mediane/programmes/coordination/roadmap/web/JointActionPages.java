package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.JointActionDesk;
import fr.mediane.programmes.coordination.roadmap.JointActionState;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The joint actions of a road map: add, change, take away, and tell how far they are. */
@Controller
@RequestMapping(RoadMapPages.PATH + "/{map}/actions")
class JointActionPages {
    private final JointActionDesk desk;
    private final JointActionViews actions;
    private final RoadMapViews views;
    private final Clock clock;

    JointActionPages(JointActionDesk desk, JointActionViews actions, RoadMapViews views, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor, @PathVariable UUID map) {
        views.editable(actor, map);
        return Screen.of(
                JointActionPages.class, "actionForm", actions.form(actor, map, "", RoadMapForm.fresh(), List.of()));
    }

    @PostMapping
    ModelAndView add(Actor actor, @PathVariable UUID map, @RequestParam MultiValueMap<String, String> typed) {
        views.written(actor, map);
        var form = RoadMapForm.of(typed);
        var decision = form.id(clock.instant())
                .map(id -> desk.add(actor, map, id, JointActionViews.draft(form)))
                .orElseGet(() -> Decision.refused(ErrorKey.of("roadmap.error.form")));
        return answer(actor, map, "", form, decision);
    }

    @GetMapping("/{action}")
    ModelAndView show(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID action,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(JointActionPages.class, "action", actions.page(actor, map, action, done.equals("enregistre")));
    }

    @GetMapping("/{action}/modifier")
    ModelAndView edit(Actor actor, @PathVariable UUID map, @PathVariable UUID action) {
        views.editable(actor, map);
        var found = desk.find(actor, map, action).orThrow();
        return Screen.of(
                JointActionPages.class,
                "actionForm",
                actions.form(actor, map, "/" + action, actions.typed(found), List.of()));
    }

    @PostMapping("/{action}/modifier")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = RoadMapForm.of(typed);
        var decision = desk.change(actor, map, action, form.version(), JointActionViews.draft(form));
        return answer(actor, map, "/" + action, form, decision);
    }

    @PostMapping("/{action}/supprimer")
    ModelAndView remove(Actor actor, @PathVariable UUID map, @PathVariable UUID action) {
        return views.back(actor, map, desk.remove(actor, map, action), "supprime");
    }

    @PostMapping("/{action}/suivi")
    ModelAndView progress(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = RoadMapForm.of(typed);
        var reached =
                form.ticked("touche") ? OptionalInt.of(form.number("touche").orElse(-1)) : OptionalInt.empty();
        var decision = desk.progress(
                actor, map, action, form.version(), Coded.of(JointActionState.class, form.one("etat")), reached);
        return actions.back(actor, map, action, decision, RoadMapForm.fresh(), form);
    }

    private ModelAndView answer(Actor actor, UUID map, String of, RoadMapForm form, Decision<UUID> decision) {
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(JointActionPages.class, "actionForm", actions.form(actor, map, of, form, reasons))
                : actions.done(map, decision.orThrow());
    }
}
