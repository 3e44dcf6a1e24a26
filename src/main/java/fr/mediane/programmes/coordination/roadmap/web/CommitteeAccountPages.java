package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeAccountDesk;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was said and decided in a meeting of the committee. */
@Controller
@RequestMapping(RoadMapPages.PATH + "/{map}/reunions/{meeting}")
class CommitteeAccountPages {
    private final CommitteeAccountDesk desk;
    private final CommitteeMeetingViews meetings;
    private final RoadMapViews views;
    private final Clock clock;

    CommitteeAccountPages(CommitteeAccountDesk desk, CommitteeMeetingViews meetings, RoadMapViews views, Clock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/compte-rendu")
    ModelAndView write(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = RoadMapForm.of(typed);
        var decision =
                desk.write(actor, map, meeting, form.version(), form.one("compte-rendu"), form.chosenOf("presents"));
        return meetings.back(actor, map, meeting, decision, form, RoadMapForm.EMPTY, "enregistre");
    }

    @PostMapping("/decisions")
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed) {
        views.written(actor, map);
        var form = RoadMapForm.of(typed);
        var action = form.one("objet").equals("feuille-de-route")
                ? Optional.<UUID>empty()
                : Optional.of(form.chosen("objet").orElse(new UUID(0, 0)));
        var favourable = form.ticked("avis") ? Optional.of(form.one("avis").equals("oui")) : Optional.<Boolean>empty();
        var decision = form.id(clock.instant())
                .map(id -> desk.decide(actor, map, meeting, id, action, favourable, form.one("decision")))
                .orElseGet(() -> Decision.refused(ErrorKey.of("roadmap.error.form")));
        return meetings.back(actor, map, meeting, decision, RoadMapForm.EMPTY, form, "enregistre");
    }

    @PostMapping("/decisions/{decision}/retirer")
    ModelAndView withdraw(
            Actor actor, @PathVariable UUID map, @PathVariable UUID meeting, @PathVariable UUID decision) {
        var done = desk.withdraw(actor, map, meeting, decision);
        return meetings.back(actor, map, meeting, done, RoadMapForm.EMPTY, RoadMapForm.EMPTY, "enregistre");
    }
}
