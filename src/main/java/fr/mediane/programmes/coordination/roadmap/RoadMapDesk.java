package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The road maps of the départements that the actor has to do with: begun and written by the coordinator. */
@Component
@Transactional
public class RoadMapDesk {
    static final String TYPE = "road-map";
    private final RoadMaps maps;
    private final RoadMapContent content;
    private final RoadMapRights rights;
    private final RoadMapAccess access;
    private final JournalDesk journal;
    private final Clock clock;

    RoadMapDesk(
            RoadMaps maps,
            RoadMapContent content,
            RoadMapRights rights,
            RoadMapAccess access,
            JournalDesk journal,
            Clock clock) {
        this.maps = maps;
        this.content = content;
        this.rights = rights;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that the actor may read, the latest of each département first. */
    @Transactional(readOnly = true)
    public Decision<List<RoadMap>> list(Actor actor) {
        return RoadMapRights.concerned(actor) ? Decision.accepted(maps.of(rights.read(actor))) : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<RoadMapView> find(Actor actor, UUID id) {
        return access.read(actor, id).map(content::of);
    }

    /** Begins one; the same id again changes nothing. */
    public Decision<UUID> begin(Actor actor, UUID id, String departement, RoadMapDraft draft) {
        if (rights.written(actor).isEmpty()) {
            return Decision.forbidden();
        }
        var before = maps.find(id);
        if (before.isPresent()) {
            return rights.writes(actor, before.get().departement()) ? Decision.accepted(id) : Decision.unknown();
        }
        var mistakes = draft.mistakes();
        if (!rights.writes(actor, departement)) {
            mistakes.addFirst(ErrorKey.on("departement", "roadmap.error.choose"));
        }
        return mistakes.isEmpty()
                ? written(actor, fresh(id, departement, draft), Optional.empty())
                : Decision.refused(mistakes);
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> change(Actor actor, UUID id, int version, RoadMapDraft draft) {
        return access.text(actor, id).flatMap(found -> {
            var mistakes = draft.mistakes();
            if (mistakes.isEmpty()) {
                overlapping(fresh(id, found.departement(), draft)).ifPresent(mistakes::add);
            }
            if (mistakes.isEmpty() && outside(id, draft)) {
                mistakes.add(ErrorKey.on("debut", "roadmap.error.actions-outside"));
            }
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            if (!maps.update(id, version, draft)) {
                return Decision.refused(ErrorKey.of("roadmap.error.meanwhile"));
            }
            journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
            return Decision.accepted(id);
        });
    }

    /** Starts the next version from one that is in force, with all that is in it; the same id again changes nothing. */
    public Decision<UUID> renew(Actor actor, UUID from, UUID id) {
        return access.life(actor, from).flatMap(found -> {
            var before = maps.find(id);
            if (before.isPresent()) {
                return before.get().departement().equals(found.departement())
                        ? Decision.accepted(id)
                        : Decision.unknown();
            }
            if (found.draft()) {
                return Decision.refused(ErrorKey.of("roadmap.error.draft"));
            }
            var draft = new RoadMapDraft(found.title(), found.summary(), found.firstYear(), found.lastYear());
            return written(actor, fresh(id, found.departement(), draft), Optional.of(found));
        });
    }

    private Decision<UUID> written(Actor actor, RoadMap map, Optional<RoadMap> from) {
        maps.lockDepartement(map.departement());
        if (maps.find(map.id()).isPresent()) {
            // the same post came twice, and this one has waited
            return Decision.accepted(map.id());
        }
        var other = overlapping(map);
        if (other.isPresent()) {
            return Decision.refused(other.get());
        }
        maps.insert(map, actor.account(), clock.instant());
        from.ifPresent(one -> content.copy(content.of(one), map.id()));
        journal.created(actor, Entry.of(TeamDesk.MODULE, TYPE, map.id()));
        return Decision.accepted(map.id());
    }

    private Optional<ErrorKey> overlapping(RoadMap map) {
        return maps.overlapping(map, RoadMapState.DRAFT).stream()
                .findFirst()
                .map(other -> ErrorKey.on("debut", "roadmap.error.under-way", other.title()));
    }

    private boolean outside(UUID id, RoadMapDraft draft) {
        return content.of(maps.find(id).orElseThrow()).actions().stream()
                .anyMatch(one ->
                        one.starts().getYear() < draft.firstYear() || one.ends().getYear() > draft.lastYear());
    }

    private static RoadMap fresh(UUID id, String departement, RoadMapDraft draft) {
        return new RoadMap(
                id,
                0,
                departement,
                0,
                draft.title().strip(),
                draft.summary().strip(),
                draft.firstYear(),
                draft.lastYear(),
                RoadMapState.DRAFT,
                Optional.empty(),
                Optional.empty());
    }
}
