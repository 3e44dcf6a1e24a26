package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.partners.Partners;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The joint actions of a road map. Their text is written while it is a draft; how far they are is told until it is closed.
 */
@Component
@Transactional
public class JointActionDesk {
    private static final String TYPE = "road-map-action";
    private final JointActions actions;
    private final RoadMapNeeds needs;
    private final Partners partners;
    private final OrganisationDesk organisations;
    private final RoadMapAccess access;
    private final CoFinancingDesk money;
    private final JournalDesk journal;
    private final Clock clock;

    JointActionDesk(
            JointActions actions,
            RoadMapNeeds needs,
            Partners partners,
            OrganisationDesk organisations,
            RoadMapAccess access,
            CoFinancingDesk money,
            JournalDesk journal,
            Clock clock) {
        this.actions = actions;
        this.needs = needs;
        this.partners = partners;
        this.organisations = organisations;
        this.access = access;
        this.money = money;
        this.journal = journal;
        this.clock = clock;
    }

    /** The partners that may lead or take part: those of the département that still exist. */
    @Transactional(readOnly = true)
    public List<Partner> partnersOf(Actor actor, RoadMap map) {
        return access.read(actor, map.id())
                .map(found -> partners.open(found.departement()))
                .orThrow();
    }

    @Transactional(readOnly = true)
    public Decision<JointAction> find(Actor actor, UUID map, UUID id) {
        return access.read(actor, map)
                .flatMap(_ -> actions.find(id)
                        .filter(found -> found.roadMap().equals(map))
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown));
    }

    /** The same id again changes nothing. */
    public Decision<UUID> add(Actor actor, UUID map, UUID id, JointActionDraft draft) {
        return access.text(actor, map).flatMap(found -> {
            var before = actions.find(id);
            if (before.isPresent()) {
                return before.get().roadMap().equals(map) ? Decision.accepted(id) : Decision.unknown();
            }
            return settled(found, id, 0, draft, Optional.empty()).map(action -> {
                actions.insert(action, clock.instant());
                journal.created(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
                return id;
            });
        });
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> change(Actor actor, UUID map, UUID id, int version, JointActionDraft draft) {
        return access.text(actor, map)
                .flatMap(found ->
                        locked(map, id).flatMap(before -> settled(found, id, version, draft, Optional.of(before))))
                .flatMap(action -> {
                    if (!actions.update(action)) {
                        return Decision.refused(ErrorKey.of("roadmap.error.meanwhile"));
                    }
                    journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
                    return Decision.accepted(id);
                });
    }

    /** Not once the committee has decided on it. */
    public Decision<UUID> remove(Actor actor, UUID map, UUID id) {
        return access.text(actor, map).flatMap(_ -> locked(map, id)).flatMap(_ -> {
            if (actions.decided(id)) {
                return Decision.refused(ErrorKey.of("roadmap.error.decided"));
            }
            actions.delete(id);
            journal.deleted(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
            return Decision.accepted(id);
        });
    }

    /**
     * How far it is.
     *
     * @param reached how many people, 0 to 10 million; not for what has not begun
     */
    public Decision<UUID> progress(
            Actor actor, UUID map, UUID id, int version, Optional<JointActionState> state, OptionalInt reached) {
        return access.life(actor, map).flatMap(_ -> locked(map, id)).flatMap(_ -> {
            if (state.isEmpty()) {
                return Decision.refused(ErrorKey.on("etat", "roadmap.error.choose"));
            }
            if (reached.isPresent() && (reached.getAsInt() < 0 || reached.getAsInt() > JointActionDraft.MOST_PEOPLE)) {
                return Decision.refused(ErrorKey.on("touche", "roadmap.error.people", JointActionDraft.MOST_PEOPLE));
            }
            if (state.get() == JointActionState.PLANNED && reached.isPresent()) {
                return Decision.refused(ErrorKey.on("touche", "roadmap.error.not-begun"));
            }
            if (!actions.progress(id, version, state.get(), reached)) {
                return Decision.refused(ErrorKey.of("roadmap.error.meanwhile"));
            }
            journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id, "state", "reached"));
            return Decision.accepted(id);
        });
    }

    private Decision<JointAction> locked(UUID map, UUID id) {
        return actions.lock(id)
                .filter(found -> found.roadMap().equals(map))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** What names needs or partners of elsewhere is told as if they were not there; its money stays within the caps. */
    private Decision<JointAction> settled(
            RoadMap map, UUID id, int version, JointActionDraft draft, Optional<JointAction> before) {
        var mistakes = new ArrayList<>(draft.mistakes(map));
        var known = needs.of(map.id()).stream().map(Need::id).collect(Collectors.toSet());
        if (!known.containsAll(draft.needs())) {
            mistakes.add(ErrorKey.on("besoins", "roadmap.error.no-need"));
        }
        var usable = partners.open(map.departement()).stream().map(Partner::id).collect(Collectors.toSet());
        before.ifPresent(one -> {
            usable.addAll(one.partners());
            one.leader().partner().ifPresent(usable::add);
        });
        if (!usable.containsAll(draft.partners())) {
            mistakes.add(ErrorKey.on("partenaires", "roadmap.error.partner"));
        }
        var leader = leader(draft);
        if (leader.isEmpty() && !draft.leaderNumber().isBlank()) {
            mistakes.add(ErrorKey.on("porteur", "roadmap.error.organisation"));
        }
        if (draft.leaderPartner().filter(one -> !usable.contains(one)).isPresent()) {
            mistakes.add(ErrorKey.on("partenaire", "roadmap.error.partner"));
        }
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var action = draft.settled(id, version, map.id(), leader.orElseThrow());
        var excesses = money.of(action, before.map(JointAction::lines).orElse(List.of()))
                .excesses();
        return excesses.isEmpty() ? Decision.accepted(action) : Decision.refused(excesses);
    }

    private Optional<JointAction.Leader> leader(JointActionDraft draft) {
        if (draft.leaderPartner().isPresent()) {
            return draft.leaderPartner().map(JointAction.Leader.Partner::new);
        }
        return organisations
                .byNumber(Actor.SYSTEM, draft.leaderNumber().replaceAll("\\D", ""))
                .map(Organisation::id)
                .map(JointAction.Leader.Organisation::new);
    }
}
