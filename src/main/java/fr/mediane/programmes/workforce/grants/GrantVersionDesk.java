package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who runs the programme changes its rules from a day on, and sees what that changes before it does. */
@Component
@Transactional
public class GrantVersionDesk {
    private final GrantVersions versions;
    private final Recomputing recomputing;
    private final JournalDesk journal;

    GrantVersionDesk(GrantVersions versions, Recomputing recomputing, JournalDesk journal) {
        this.versions = versions;
        this.recomputing = recomputing;
        this.journal = journal;
    }

    /** All versions, the first first. */
    @Transactional(readOnly = true)
    public Decision<VersionTimeline> timeline(Actor actor) {
        return GrantRights.rules(actor) ? Decision.accepted(versions.timeline()) : Decision.forbidden();
    }

    /** What computing all schedules anew would change, without changing it. */
    @Transactional(readOnly = true)
    public Decision<Recomputed> preview(Actor actor) {
        return GrantRights.rules(actor)
                ? Decision.accepted(recomputing.preview(versions.timeline(), Optional.empty()))
                : Decision.forbidden();
    }

    /** What a new version would change, without publishing it. */
    @Transactional(readOnly = true)
    public Decision<Recomputed> preview(Actor actor, GrantVersion proposed) {
        return timeline(actor)
                .flatMap(before -> standing(before, proposed))
                .map(after -> recomputing.preview(after, Optional.of(proposed)));
    }

    /** Computes all schedules anew. */
    public Decision<Recomputed> apply(Actor actor) {
        if (!GrantRights.rules(actor)) {
            return Decision.forbidden();
        }
        note(actor);
        return Decision.accepted(recomputing.apply(versions.timeline(), Optional.empty()));
    }

    /** Publishes a version, and moves to it what begins while it is valid and has not been paid anything. */
    public Decision<Recomputed> publish(Actor actor, GrantVersion proposed) {
        var standing = timeline(actor).flatMap(before -> standing(before, proposed));
        if (!(standing instanceof Decision.Accepted<VersionTimeline>(var after))) {
            return standing.map(_ -> Recomputed.NOTHING);
        }
        try {
            versions.publish(proposed, actor.account());
        } catch (DataIntegrityViolationException other) {
            // somebody else has published meanwhile
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.on("depuis", "grants.error.version-taken"));
        }
        note(actor);
        return Decision.accepted(recomputing.apply(after, Optional.of(proposed)));
    }

    private static Decision<VersionTimeline> standing(VersionTimeline before, GrantVersion proposed) {
        var after = before.with(proposed);
        var faults = after.faults();
        return faults.isEmpty() ? Decision.accepted(after) : Decision.refused(faults);
    }

    private void note(Actor actor) {
        journal.write(
                actor, Action.CHANGED, List.of(Entry.ofMany(WorkforceRights.MODULE, "grant-version", "schedules")));
    }
}
