package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people of a département lack, as its coordinator writes it down while the road map is a draft. */
@Component
@Transactional
public class NeedDesk {
    private static final String TYPE = "road-map-need";
    private final RoadMapNeeds needs;
    private final RoadMapAccess access;
    private final TerritoryDesk territory;
    private final TypedCommuneDesk communes;
    private final JournalDesk journal;

    NeedDesk(
            RoadMapNeeds needs,
            RoadMapAccess access,
            TerritoryDesk territory,
            TypedCommuneDesk communes,
            JournalDesk journal) {
        this.needs = needs;
        this.access = access;
        this.territory = territory;
        this.communes = communes;
        this.journal = journal;
    }

    /** The same id again changes nothing. */
    public Decision<UUID> add(Actor actor, UUID map, UUID id, NeedDraft draft) {
        return access.text(actor, map).flatMap(found -> {
            var before = needs.find(id);
            if (before.isPresent()) {
                return before.get().roadMap().equals(map) ? Decision.accepted(id) : Decision.unknown();
            }
            return settled(found, id, 0, draft).map(need -> {
                needs.insert(need);
                journal.created(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
                return id;
            });
        });
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> change(Actor actor, UUID map, UUID id, int version, NeedDraft draft) {
        return own(actor, map, id)
                .flatMap(found -> settled(found, id, version, draft).flatMap(need -> {
                    if (!needs.update(need)) {
                        return Decision.refused(ErrorKey.of("roadmap.error.meanwhile"));
                    }
                    journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
                    return Decision.accepted(id);
                }));
    }

    /** Not while an action answers it. */
    public Decision<UUID> remove(Actor actor, UUID map, UUID id) {
        return own(actor, map, id).flatMap(_ -> {
            if (needs.answered(id)) {
                return Decision.refused(ErrorKey.of("roadmap.error.answered"));
            }
            needs.delete(id);
            journal.deleted(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
            return Decision.accepted(id);
        });
    }

    private Decision<RoadMap> own(Actor actor, UUID map, UUID id) {
        return access.text(actor, map)
                .flatMap(found -> needs.find(id)
                        .filter(need -> need.roadMap().equals(map))
                        .map(_ -> Decision.accepted(found))
                        .orElseGet(Decision::unknown));
    }

    private Decision<Need> settled(RoadMap map, UUID id, int version, NeedDraft draft) {
        var mistakes = new ArrayList<>(draft.mistakes());
        var where = where(map, draft, mistakes);
        return mistakes.isEmpty()
                ? Decision.accepted(new Need(
                        id,
                        version,
                        map.id(),
                        draft.title().strip(),
                        draft.figure().strip(),
                        draft.source().strip(),
                        where,
                        draft.priority()))
                : Decision.refused(mistakes);
    }

    private Optional<Scope.Territory> where(RoadMap map, NeedDraft draft, List<ErrorKey> mistakes) {
        if (!draft.epci().isBlank()) {
            var known = territory.epcis(map.departement()).stream()
                    .anyMatch(one -> one.code().equals(draft.epci()));
            if (!known) {
                mistakes.add(ErrorKey.on("epci", "roadmap.error.elsewhere"));
            }
            return Optional.of(new Scope.Territory(Scope.Level.EPCI, draft.epci()));
        }
        var meant = communes.meant(draft.commune(), draft.communeCode());
        var commune = meant.one();
        if (commune.isEmpty() && !(meant instanceof MeantCommune.None)) {
            mistakes.add(ErrorKey.on("commune", "roadmap.error.commune"));
        }
        if (commune.filter(one -> !one.departement().code().equals(map.departement()))
                .isPresent()) {
            mistakes.add(ErrorKey.on("commune", "roadmap.error.elsewhere"));
        }
        return commune.map(
                one -> new Scope.Territory(Scope.Level.COMMUNE, one.code().code()));
    }
}
