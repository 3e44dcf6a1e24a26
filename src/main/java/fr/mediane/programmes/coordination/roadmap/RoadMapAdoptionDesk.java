package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The prefect adopts a road map that the committee has said yes to; the one before is closed then. */
@Component
@Transactional
public class RoadMapAdoptionDesk {
    private final RoadMaps maps;
    private final RoadMapContent content;
    private final RoadMapRights rights;
    private final RoadMapAccess access;
    private final CoFinancingDesk money;
    private final JournalDesk journal;
    private final Clock clock;

    RoadMapAdoptionDesk(
            RoadMaps maps,
            RoadMapContent content,
            RoadMapRights rights,
            RoadMapAccess access,
            CoFinancingDesk money,
            JournalDesk journal,
            Clock clock) {
        this.maps = maps;
        this.content = content;
        this.rights = rights;
        this.access = access;
        this.money = money;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the actor adopts road maps of this one's département. */
    public boolean adopts(Actor actor, RoadMap map) {
        return rights.adopts(actor, map.departement());
    }

    /** What is still missing before it may be adopted; empty when nothing is. */
    @Transactional(readOnly = true)
    public List<ErrorKey> missing(RoadMapView view) {
        var missing = new ArrayList<ErrorKey>();
        if (view.needs().isEmpty() || view.actions().isEmpty()) {
            missing.add(ErrorKey.of("roadmap.missing.content"));
        }
        for (var action : view.actions()) {
            var financed = money.of(action);
            financed.excesses().stream()
                    .map(excess -> ErrorKey.on("", "roadmap.missing.excess", action.title()))
                    .findFirst()
                    .ifPresent(missing::add);
            if (financed.ownMissing() > 0) {
                missing.add(ErrorKey.on(
                        "", "roadmap.missing.own", action.title(), BigDecimal.valueOf(financed.ownMissing(), 2)));
            }
        }
        if (!maps.decided(view.map().id())) {
            missing.add(ErrorKey.of("roadmap.missing.decision"));
        }
        return missing;
    }

    /** Once adopted, again changes nothing. */
    public Decision<UUID> adopt(Actor actor, UUID id) {
        return locked(actor, id).flatMap(map -> {
            if (!map.draft()) {
                return map.lives() ? Decision.accepted(id) : Decision.refused(ErrorKey.of("roadmap.error.closed"));
            }
            var missing = missing(content.of(map));
            if (!missing.isEmpty()) {
                return Decision.refused(missing);
            }
            maps.overlapping(map, RoadMapState.ADOPTED).forEach(before -> {
                maps.close(before.id(), Paris.today(clock));
                journal.changed(actor, Entry.of(TeamDesk.MODULE, RoadMapDesk.TYPE, before.id(), "state"));
            });
            maps.adopt(id, Paris.today(clock), actor.account());
            journal.changed(actor, Entry.of(TeamDesk.MODULE, RoadMapDesk.TYPE, id, "state"));
            return Decision.accepted(id);
        });
    }

    /** Ends one that is in force; once closed, again changes nothing. */
    public Decision<UUID> close(Actor actor, UUID id) {
        return locked(actor, id).flatMap(map -> {
            if (map.draft()) {
                return Decision.refused(ErrorKey.of("roadmap.error.draft"));
            }
            if (map.lives()) {
                maps.close(id, Paris.today(clock));
                journal.changed(actor, Entry.of(TeamDesk.MODULE, RoadMapDesk.TYPE, id, "state"));
            }
            return Decision.accepted(id);
        });
    }

    private Decision<RoadMap> locked(Actor actor, UUID id) {
        return access.read(actor, id).flatMap(found -> {
            if (!adopts(actor, found)) {
                return Decision.forbidden();
            }
            maps.lockDepartement(found.departement());
            return Decision.accepted(maps.lock(id).orElseThrow());
        });
    }
}
