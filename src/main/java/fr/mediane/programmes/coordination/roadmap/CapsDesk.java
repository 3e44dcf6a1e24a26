package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.roadmap.rules.Caps;
import fr.mediane.programmes.coordination.roadmap.rules.CapsTimeline;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who runs the programme keeps the caps of co-financing; a version counts for actions that start while it is valid. */
@Component
@Transactional
public class CapsDesk {
    private static final int LONGEST_SOURCE = 300;
    private final CapsVersions versions;
    private final JournalDesk journal;

    CapsDesk(CapsVersions versions, JournalDesk journal) {
        this.versions = versions;
        this.journal = journal;
    }

    /** All versions, the first first. */
    @Transactional(readOnly = true)
    public Decision<CapsTimeline> timeline(Actor actor) {
        return keeps(actor) ? Decision.accepted(versions.timeline()) : Decision.forbidden();
    }

    public static boolean keeps(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** Publishes a version that begins after the last one; the same id again changes nothing. */
    public Decision<UUID> publish(Actor actor, UUID id, Caps proposed) {
        if (!keeps(actor)) {
            return Decision.forbidden();
        }
        if (versions.exists(id)) {
            return Decision.accepted(id);
        }
        var faults = versions.timeline().with(proposed).faults();
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        if (proposed.source().length() > LONGEST_SOURCE) {
            return Decision.refused(ErrorKey.on("source", "roadmap.error.too-long", LONGEST_SOURCE));
        }
        try {
            versions.publish(id, proposed, actor.account());
        } catch (DataIntegrityViolationException other) {
            // somebody else has published meanwhile
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.of("roadmap.error.meanwhile"));
        }
        journal.created(actor, Entry.of(TeamDesk.MODULE, "cofinancing-caps", id));
        return Decision.accepted(id);
    }
}
