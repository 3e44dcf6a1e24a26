package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.RoadMapAdoptionDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapDesk;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A road map is adopted, closed, and followed by the next version. */
@Controller
@RequestMapping(RoadMapPages.PATH + "/{map}")
class RoadMapLifePages {
    private final RoadMapDesk desk;
    private final RoadMapAdoptionDesk adoption;
    private final RoadMapViews views;
    private final Clock clock;

    RoadMapLifePages(RoadMapDesk desk, RoadMapAdoptionDesk adoption, RoadMapViews views, Clock clock) {
        this.desk = desk;
        this.adoption = adoption;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/adoption")
    ModelAndView adopt(Actor actor, @PathVariable UUID map) {
        return views.back(actor, map, adoption.adopt(actor, map), "adopte");
    }

    @PostMapping("/cloture")
    ModelAndView close(Actor actor, @PathVariable UUID map) {
        return views.back(actor, map, adoption.close(actor, map), "clos");
    }

    @PostMapping("/nouvelle-version")
    ModelAndView renew(Actor actor, @PathVariable UUID map, @RequestParam MultiValueMap<String, String> typed) {
        views.written(actor, map);
        var id = RoadMapForm.of(typed).id(clock.instant());
        var decision = id.map(known -> desk.renew(actor, map, known))
                .orElseGet(() -> Decision.refused(ErrorKey.of("roadmap.error.form")));
        return decision instanceof Decision.Accepted<UUID>(var next)
                ? views.done(next, "enregistre")
                : views.back(actor, map, decision, "");
    }
}
