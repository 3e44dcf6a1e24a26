package fr.mediane.steering.targets;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The targets: everyone reads them; an administrator of the whole programme keeps those of the country, a prefecture those
 * of its département.
 */
@Component
@Transactional
public class TargetDesk {
    static final String MODULE = "steering.targets";
    private static final String TYPE = "target";
    private final Targets targets;
    private final Measuring measuring;
    private final JournalDesk journal;
    private final Clock clock;

    TargetDesk(Targets targets, Measuring measuring, JournalDesk journal, Clock clock) {
        this.targets = targets;
        this.measuring = measuring;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param departement code; empty for the country. No right is needed. */
    @Transactional(readOnly = true)
    public List<Followed> followed(String departement) {
        return targets.of(departement).stream().map(this::withValues).toList();
    }

    @Transactional(readOnly = true)
    public Decision<Followed> find(UUID id) {
        return targets.find(id).map(this::withValues).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** The codes of what the actor keeps targets for; the empty one is the country. */
    public static List<String> keptBy(Actor actor) {
        var departements = actor.grants().stream()
                .filter(grant -> grant.role() == Role.PREFECT)
                .map(Grant::scope)
                .filter(Scope.Territory.class::isInstance)
                .map(Scope.Territory.class::cast)
                .filter(area -> area.level() == Scope.Level.DEPARTEMENT)
                .map(Scope.Territory::code)
                .sorted();
        return actor.isNationally(Role.ADMINISTRATOR)
                ? Stream.concat(Stream.of(""), departements).toList()
                : departements.toList();
    }

    /** Whether the actor may change this one. */
    public static boolean keeps(Actor actor, Target target) {
        return keptBy(actor).contains(target.departement());
    }

    /** The same id again answers the same and changes nothing. */
    public Decision<UUID> create(Actor actor, UUID id, TargetDraft draft) {
        if (!keptBy(actor).contains(draft.departement())) {
            return Decision.forbidden();
        }
        var mistakes = draft.mistakes();
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var target = draft.toTarget(id, 0);
        if (targets.insert(target)) {
            measuring.measure(target);
            journal.created(actor, Entry.of(MODULE, TYPE, id));
        }
        return Decision.accepted(id);
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> edit(Actor actor, UUID id, int version, TargetDraft draft) {
        return kept(actor, id).flatMap(before -> {
            var mistakes = draft.mistakes();
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            var after = draft.toTarget(id, version);
            if (!after.unit().equals(before.unit()) && !targets.values(id).isEmpty()) {
                return Decision.refused(ErrorKey.on("unit", "targets.error.unit-used"));
            }
            if (!keptBy(actor).contains(after.departement())) {
                return Decision.forbidden();
            }
            if (!targets.update(after)) {
                return Decision.refused(ErrorKey.of("targets.error.changed-meanwhile"));
            }
            measuring.measure(after);
            journal.changed(actor, Entry.of(MODULE, TYPE, id));
            return Decision.accepted(id);
        });
    }

    /** Enters a value with its citation, in the place of the one of its day if there is one. */
    public Decision<UUID> enter(Actor actor, UUID id, ValueDraft draft) {
        return kept(actor, id).flatMap(target -> {
            var mistakes = draft.mistakes(target.unit(), Paris.today(clock));
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            targets.put(id, draft.toValue(target.unit()), actor.account());
            journal.changed(actor, Entry.of(MODULE, TYPE, id, "value"));
            return Decision.accepted(id);
        });
    }

    /** Takes back the value that was entered for a day; twice is once. */
    public Decision<UUID> withdraw(Actor actor, UUID id, Optional<LocalDate> day) {
        return kept(actor, id).map(_ -> {
            if (day.isPresent() && targets.remove(id, day.get())) {
                journal.changed(actor, Entry.of(MODULE, TYPE, id, "value"));
            }
            return id;
        });
    }

    /** The target, for those who may change it. */
    @Transactional(readOnly = true)
    public Decision<Target> kept(Actor actor, UUID id) {
        if (keptBy(actor).isEmpty()) {
            return Decision.forbidden();
        }
        return targets.find(id)
                .filter(target -> keeps(actor, target))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private Followed withValues(Target target) {
        return new Followed(target, targets.values(target.id()));
    }
}
