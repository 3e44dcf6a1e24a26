package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells operators to keep a line, and that they need not any more. To be called by what files and decides cases, within its
 * own transaction: who may do that was decided there. A case is filed and its operator told, or neither.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeDesk {
    private final MaintenanceNotices notices;
    private final Parameters parameters;
    private final NoticeMails mails;
    private final NoticeChanges changes;
    private final JournalDesk journal;
    private final Clock clock;

    NoticeDesk(
            MaintenanceNotices notices,
            Parameters parameters,
            NoticeMails mails,
            NoticeChanges changes,
            JournalDesk journal,
            Clock clock) {
        this.notices = notices;
        this.parameters = parameters;
        this.mails = mails;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Tells the operator that a case was filed: from this transaction's commit on, its page, its API and a mail say so. The
     * same case told twice to the same operator is told once; to another operator, it is told too.
     *
     * @return the notice
     */
    public UUID tell(Actor actor, Filing filing) {
        var now = clock.instant();
        var by = Deadline.after(now, parameters.on("acknowledge", Paris.day(now)));
        var id = Uuid7.next();
        if (!notices.add(id, filing, now, by)) {
            return notices.of(filing.caseId()).stream()
                    .filter(told -> told.operator().equals(filing.operator()))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        changes.made(actor, id, new OperatorTold(filing.caseId(), filing.operator()));
        mails.told(filing.operator(), id, filing.caseNumber(), by);
        return id;
    }

    /**
     * Tells every operator of a case that it was decided; only this ever ends the maintenance of a line.
     *
     * @param balance what the person still owes of the debt, for the operator to propose a plan
     */
    public void ended(Actor actor, UUID caseId, Ending how, Optional<Euros> balance) {
        notices.end(caseId, how, balance, clock.instant()).forEach(notice -> {
            changes.changed(actor, notice, "ending");
            mails.ended(notice);
        });
    }

    /** Tells every operator of a case that was decided that it is looked at again: the lines are to be kept again. */
    public void resumed(Actor actor, UUID caseId) {
        notices.resume(caseId).forEach(notice -> {
            changes.changed(actor, notice, "ending");
            mails.resumed(notice);
        });
    }

    /** Forgets who the customer of a case is; what was told and answered stays, without a name. */
    public void erase(Actor actor, UUID caseId) {
        notices.erase(caseId)
                .forEach(id -> journal.deleted(
                        actor,
                        Entry.of(OperatorDesk.MODULE, NoticeChanges.TYPE, id, "customerReference", "customerName")));
    }

    /** Of some funds, the notices that nobody acknowledged in time, the oldest first, 100 at most; for whoever decides there. */
    @Transactional(readOnly = true)
    public List<MaintenanceNotice> late(Collection<String> funds) {
        return notices.lateOf(funds);
    }

    /** How the operators of a case stand, the latest told first, without naming the customer; for whoever may read the case. */
    @Transactional(readOnly = true)
    public List<MaintenanceNotice> of(UUID caseId) {
        return notices.of(caseId);
    }
}
