package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.CoFinancingDesk;
import fr.mediane.programmes.coordination.roadmap.FundingDraft;
import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who pays for a joint action: one more line, a promise in writing, a line taken away. */
@Controller
@RequestMapping(RoadMapPages.PATH + "/{map}/actions/{action}/financements")
class CoFinancingPages {
    private final CoFinancingDesk desk;
    private final JointActionViews actions;
    private final RoadMapViews views;
    private final Clock clock;

    CoFinancingPages(CoFinancingDesk desk, JointActionViews actions, RoadMapViews views, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> typed) {
        views.written(actor, map);
        var form = RoadMapForm.of(typed);
        var draft = new FundingDraft(
                Coded.of(FunderKind.class, form.one("financeur")),
                form.one("libelle"),
                form.cents("montant"),
                form.ticked("confirme"));
        var decision = form.id(clock.instant())
                .map(id -> desk.add(actor, map, action, id, draft))
                .orElseGet(() -> Decision.refused(ErrorKey.of("roadmap.error.form")));
        return actions.back(actor, map, action, decision, form, RoadMapForm.EMPTY);
    }

    @PostMapping("/{line}/confirmer")
    ModelAndView confirm(Actor actor, @PathVariable UUID map, @PathVariable UUID action, @PathVariable UUID line) {
        var decision = desk.confirm(actor, map, action, line);
        return actions.back(actor, map, action, decision, RoadMapForm.fresh(), RoadMapForm.EMPTY);
    }

    @PostMapping("/{line}/supprimer")
    ModelAndView remove(Actor actor, @PathVariable UUID map, @PathVariable UUID action, @PathVariable UUID line) {
        var decision = desk.remove(actor, map, action, line);
        return actions.back(actor, map, action, decision, RoadMapForm.fresh(), RoadMapForm.EMPTY);
    }
}
