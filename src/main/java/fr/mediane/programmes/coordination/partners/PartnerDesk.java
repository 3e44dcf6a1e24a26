package fr.mediane.programmes.coordination.partners;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.coordination.Reach;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of local partners: counsellors and coordinators read those of the départements where they work; a
 * coordinator keeps those of the département looked after. It holds contacts of desks, not of people.
 */
@Component
@Transactional
public class PartnerDesk {
    private static final String TYPE = "partner";
    private final Partners partners;
    private final Reach reach;
    private final TypedCommuneDesk communes;
    private final JournalDesk journal;
    private final Clock clock;

    PartnerDesk(Partners partners, Reach reach, TypedCommuneDesk communes, JournalDesk journal, Clock clock) {
        this.partners = partners;
        this.reach = reach;
        this.communes = communes;
        this.journal = journal;
        this.clock = clock;
    }

    /** The partners where the actor works. */
    @Transactional(readOnly = true)
    public Decision<PartnerSearch.Found> search(Actor actor, PartnerSearch search) {
        return works(actor) ? Decision.accepted(partners.search(reach.of(actor), search)) : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<Partner> find(Actor actor, UUID id) {
        if (!works(actor)) {
            return Decision.forbidden();
        }
        return partners.find(id)
                .filter(found -> reach.of(actor).contains(found.departement()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** Whether the actor may change this one. */
    @Transactional(readOnly = true)
    public boolean keeps(Actor actor, Partner partner) {
        return keeps(actor) && reach.lookedAfter(actor).contains(partner.departement());
    }

    /** Names to show for ids that another room holds. */
    @Transactional(readOnly = true)
    public Map<UUID, String> named(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : partners.named(ids);
    }

    /** Whether the actor keeps partners at all. */
    public static boolean keeps(Actor actor) {
        return actor.is(Role.COORDINATOR);
    }

    /** The same id again answers the same and changes nothing. */
    public Decision<UUID> create(Actor actor, UUID id, PartnerDraft draft) {
        if (!keeps(actor)) {
            return Decision.forbidden();
        }
        var commune = commune(draft);
        var mistakes = mistakes(actor, draft, commune);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        if (partners.insert(settled(id, 0, draft, commune.orElseThrow()), actor.account(), clock.instant())) {
            journal.created(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
        }
        return find(actor, id).map(Partner::id);
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> edit(Actor actor, UUID id, int version, PartnerDraft draft) {
        if (!keeps(actor)) {
            return Decision.forbidden();
        }
        var before = partners.find(id).filter(found -> reach.lookedAfter(actor).contains(found.departement()));
        if (before.isEmpty()) {
            return Decision.unknown();
        }
        var commune = commune(draft);
        var mistakes = mistakes(actor, draft, commune);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var after = settled(id, version, draft, commune.orElseThrow());
        if (after.equals(before.get())) {
            return Decision.accepted(id);
        }
        if (!partners.update(after)) {
            return Decision.refused(ErrorKey.of("coordination.error.changed-meanwhile"));
        }
        journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
        return Decision.accepted(id);
    }

    private List<ErrorKey> mistakes(Actor actor, PartnerDraft draft, Optional<Commune> commune) {
        var mistakes = new ArrayList<>(draft.mistakes());
        if (commune.isEmpty()) {
            mistakes.add(ErrorKey.on("commune", "coordination.error.commune"));
        } else if (!reach.lookedAfter(actor)
                .contains(commune.get().departement().code())) {
            mistakes.add(ErrorKey.on("commune", "coordination.error.elsewhere"));
        }
        return mistakes;
    }

    private Optional<Commune> commune(PartnerDraft draft) {
        return communes.meant(draft.commune(), draft.communeCode()).one();
    }

    private static Partner settled(UUID id, int version, PartnerDraft draft, Commune commune) {
        return draft.toPartner(
                id, version, commune.code(), commune.departement().code());
    }

    private static boolean works(Actor actor) {
        return actor.is(Role.MEDIATOR) || actor.is(Role.COORDINATOR);
    }
}
