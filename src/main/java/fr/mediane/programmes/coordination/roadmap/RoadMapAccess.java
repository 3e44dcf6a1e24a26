package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds a road map for somebody who wants to do something with it; another département's is unknown to them. */
@Component
public class RoadMapAccess {
    private final RoadMaps maps;
    private final RoadMapRights rights;

    RoadMapAccess(RoadMaps maps, RoadMapRights rights) {
        this.maps = maps;
        this.rights = rights;
    }

    /** To read it. */
    public Decision<RoadMap> read(Actor actor, UUID id) {
        if (!RoadMapRights.concerned(actor)) {
            return Decision.forbidden();
        }
        return maps.find(id)
                .filter(one -> rights.reads(actor, one.departement()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /**
     * To change its text: only while it is a draft that the committee has not said yes to. Nobody else changes it until the
     * transaction ends.
     */
    Decision<RoadMap> text(Actor actor, UUID id) {
        return written(actor, id, RoadMap::draft, "roadmap.error.adopted")
                .flatMap(map -> maps.decided(id)
                        ? Decision.refused(ErrorKey.of("roadmap.error.decided-on"))
                        : Decision.accepted(map));
    }

    /** Whether its text may change now. */
    public boolean open(RoadMap map) {
        return map.draft() && !maps.decided(map.id());
    }

    public boolean writes(Actor actor, RoadMap map) {
        return rights.writes(actor, map.departement());
    }

    /** To change what goes on after it is adopted: money, progress, meetings. Locked likewise. */
    public Decision<RoadMap> life(Actor actor, UUID id) {
        return written(actor, id, RoadMap::lives, "roadmap.error.closed");
    }

    private Decision<RoadMap> written(Actor actor, UUID id, Predicate<RoadMap> open, String otherwise) {
        return read(actor, id).flatMap(found -> {
            if (!rights.writes(actor, found.departement())) {
                return Decision.forbidden();
            }
            maps.lockDepartement(found.departement());
            var locked = maps.lock(id).orElseThrow();
            return open.test(locked) ? Decision.accepted(locked) : Decision.refused(ErrorKey.of(otherwise));
        });
    }
}
