package fr.mediane.programmes.training.initiatives;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists initiatives and organisers for everybody; an organisation's people propose an initiative, and an administrator who
 * did not propose it publishes or refuses it. What was proposed does not change: to say it otherwise, one takes it back.
 */
@Component
@Transactional
public class InitiativeDesk {
    private static final String TYPE = "initiative";
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 300;
    private static final Period TRAINED = Period.ofDays(365);
    private final Initiatives initiatives;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;
    private final Clock clock;

    InitiativeDesk(Initiatives initiatives, OrganisationDesk organisations, JournalDesk journal, Clock clock) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Published and not over, for everybody. */
    @Transactional(readOnly = true)
    public List<Initiative> published(InitiativeSearch search) {
        return initiatives.published(search, Paris.today(clock), MOST);
    }

    /** Organisations of the register that train or run initiatives, for everybody. */
    @Transactional(readOnly = true)
    public List<Organiser> organisers(InitiativeSearch search) {
        return initiatives.organisers(
                search, Paris.today(clock), clock.instant().minus(TRAINED), MOST);
    }

    /** One that is published, for everybody; others for whoever answers for its organisation, and administrators. */
    @Transactional(readOnly = true)
    public Decision<Initiative> find(Actor actor, UUID id) {
        return initiatives
                .find(id)
                .filter(one -> one.shown() || proposesFor(actor, one.organisation()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** The organisations that the actor may propose for, as the register has them today. */
    @Transactional(readOnly = true)
    public List<UUID> own(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER)
                .map(Grant::scope)
                .flatMap(scope -> scope instanceof Scope.Organisation(var id)
                        ? organisations.current(actor, id).stream()
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /** Their names. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Actor actor) {
        return organisations.named(actor, own(actor));
    }

    /** What one's organisations proposed, whatever became of it. */
    @Transactional(readOnly = true)
    public Decision<List<Initiative>> mine(Actor actor) {
        var own = own(actor);
        return own.isEmpty()
                ? Decision.forbidden()
                : Decision.accepted(initiatives.of(organisations.family(own), MOST));
    }

    /**
     * Proposes an initiative.
     *
     * @param id made with the form: the same again changes nothing
     */
    public Decision<UUID> propose(Actor actor, UUID id, UUID organisation, InitiativeDraft typed) {
        if (!own(actor).contains(organisation) || actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.unknown();
        }
        var draft = InitiativeRules.bare(typed);
        var faults = InitiativeRules.faults(draft);
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        if (initiatives.insert(id, organisation, draft, actor.account().get(), now())) {
            journal.created(actor, Entry.of(TrainingRights.MODULE, TYPE, id));
            return Decision.accepted(id);
        }
        // sent twice; an id that is another organisation's is none
        return initiatives
                .find(id)
                .filter(one -> one.organisation().equals(organisation))
                .map(_ -> Decision.accepted(id))
                .orElseGet(Decision::unknown);
    }

    /** Takes an initiative back, published or not; pressed twice, it is once. */
    public Decision<UUID> withdraw(Actor actor, UUID id) {
        return initiatives
                .find(id)
                .filter(one -> proposesFor(actor, one.organisation()))
                .map(one -> {
                    if (one.state() == InitiativeState.REFUSED) {
                        return Decision.<UUID>refused(ErrorKey.of("training.error.initiative-refused"));
                    }
                    if (initiatives.withdraw(id, now())) {
                        journal.changed(actor, Entry.of(TrainingRights.MODULE, TYPE, id, "withdrawn"));
                    }
                    return Decision.accepted(id);
                })
                .orElseGet(Decision::unknown);
    }

    /** Every one, those that wait first, for administrators. */
    @Transactional(readOnly = true)
    public Decision<List<Initiative>> all(Actor actor) {
        return TrainingRights.administers(actor) ? Decision.accepted(initiatives.all(MOST)) : Decision.forbidden();
    }

    /** Publishes one that waits; never whoever proposed it. */
    public Decision<UUID> publish(Actor actor, UUID id) {
        return decide(actor, id, InitiativeState.PUBLISHED, Optional.empty());
    }

    /** Refuses one that waits. @param reason told to the organisation, 1 to 300 characters */
    public Decision<UUID> refuse(Actor actor, UUID id, String reason) {
        var why = InitiativeRules.line(reason);
        if (TrainingRights.administers(actor) && (why.isEmpty() || why.length() > LONGEST_REASON)) {
            return initiatives.find(id).isEmpty()
                    ? Decision.unknown()
                    : Decision.refused(ErrorKey.on("motif-" + id, "training.error.reason", LONGEST_REASON));
        }
        return decide(actor, id, InitiativeState.REFUSED, Optional.of(why));
    }

    private Decision<UUID> decide(Actor actor, UUID id, InitiativeState state, Optional<String> reason) {
        if (!TrainingRights.administers(actor) || actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        var found = initiatives.find(id);
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var by = actor.account().get();
        if (found.get().proposedBy().equals(by)) {
            return Decision.refused(ErrorKey.of("training.error.initiative-own"));
        }
        if (initiatives.decide(id, state, reason, by, now())) {
            journal.changed(actor, Entry.of(TrainingRights.MODULE, TYPE, id, "state"));
        } else if (found.get().state() != state) {
            return Decision.refused(ErrorKey.of("training.error.initiative-decided"));
        }
        return Decision.accepted(id);
    }

    private boolean proposesFor(Actor actor, UUID organisation) {
        return TrainingRights.administers(actor) || own(actor).contains(organisation);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
