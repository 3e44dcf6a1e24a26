package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.roadmap.RoadMapAccess;
import fr.mediane.programmes.coordination.roadmap.RoadMapAdoptionDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeetingDesk;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a road map together, for all that lead back to it. */
@Component
class RoadMapViews {
    private static final Set<String> DONE = Set.of("enregistre", "supprime", "adopte", "clos");
    private final RoadMapDesk desk;
    private final RoadMapAccess access;
    private final RoadMapAdoptionDesk adoption;
    private final CommitteeMeetingDesk meetings;
    private final RoadMapNaming naming;

    RoadMapViews(
            RoadMapDesk desk,
            RoadMapAccess access,
            RoadMapAdoptionDesk adoption,
            CommitteeMeetingDesk meetings,
            RoadMapNaming naming) {
        this.desk = desk;
        this.access = access;
        this.adoption = adoption;
        this.meetings = meetings;
        this.naming = naming;
    }

    RoadMapPage page(Actor actor, UUID map, String done, List<ErrorKey> reasons) {
        var view = desk.find(actor, map).orThrow();
        var found = view.map();
        return new RoadMapPage(
                view,
                naming.of(view),
                meetings.list(actor, map).orThrow(),
                access.writes(actor, found),
                access.open(found),
                adoption.adopts(actor, found),
                FormErrors.of(found.draft() ? adoption.missing(view) : List.of()),
                Uuid7.next().toString(),
                meetings.zone(found),
                DONE.contains(done) ? done : "",
                FormErrors.of(reasons));
    }

    /** One whose text the actor may change now; refused otherwise. */
    RoadMapView editable(Actor actor, UUID map) {
        var view = written(actor, map);
        return access.open(view.map())
                ? view
                : Decision.<RoadMapView>refused(ErrorKey.of("roadmap.error.adopted"))
                        .orThrow();
    }

    /** One that the actor writes. */
    RoadMapView written(Actor actor, UUID map) {
        var view = desk.find(actor, map).orThrow();
        return access.writes(actor, view.map())
                ? view
                : Decision.<RoadMapView>forbidden().orThrow();
    }

    /** Back to the page, with what was done; or the page again with why it was not. */
    ModelAndView back(Actor actor, UUID map, Decision<UUID> decision, String done) {
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(RoadMapPages.class, "map", page(actor, map, "", reasons))
                : done(decision.map(_ -> map).orThrow(), done);
    }

    ModelAndView done(UUID map, String done) {
        return new ModelAndView("redirect:" + RoadMapPages.PATH + "/" + map + "?fait=" + done);
    }
}
