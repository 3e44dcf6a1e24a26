package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each morning, people are told of profiles that end within two weeks unless they confirm them; what was told of two weeks ago
 * and not confirmed goes. That it is told and what is told stand in one transaction.
 */
@Component
class ProfileEnds {
    private final Candidates candidates;
    private final CandidacyWords words;
    private final JournalDesk journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProfileEnds(
            Candidates candidates,
            CandidacyWords words,
            JournalDesk journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.candidates = candidates;
        this.words = words;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(cron = "0 37 6 * * *", zone = Paris.NAME)
    void morning() {
        var today = Paris.today(clock);
        for (var one : candidates.untold(today)) {
            transaction.executeWithoutResult(_ -> {
                if (candidates.told(one, today)) {
                    words.tellEnd(one);
                }
            });
        }
        transaction.executeWithoutResult(_ -> candidates.over(today).forEach(id -> {
            candidates.delete(id);
            journal.deleted(Actor.SYSTEM, Entry.of(WorkforceRights.MODULE, ProfileDesk.RECORD, id));
        }));
    }
}
