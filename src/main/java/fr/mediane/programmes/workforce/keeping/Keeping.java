package fr.mediane.programmes.workforce.keeping;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each night, names of people hired go once no contract of theirs is young enough to be asked about, and the files of papers
 * once their funding was closed as long ago. Each goes in a transaction of its own, with its line in the journal; contracts,
 * and that something was shown, stay.
 */
@Component
class Keeping {
    private static final Logger log = LoggerFactory.getLogger(Keeping.class);
    private final Overdue overdue;
    private final JournalDesk journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Keeping(Overdue overdue, JournalDesk journal, Clock clock, PlatformTransactionManager transactions) {
        this.overdue = overdue;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "0 23 3 * * *", zone = Paris.NAME)
    void night() {
        each(overdue.people(today()), this::person);
        each(overdue.evidence(today()), this::evidence);
        each(overdue.signed(today()), this::signed);
    }

    /** What fails stays for the next night, and keeps nothing else from going. */
    private static void each(List<UUID> all, Consumer<UUID> goes) {
        for (var id : all) {
            try {
                goes.accept(id);
            } catch (DataAccessException e) {
                log.warn("What is kept for too long could not go, tried again the next night: {} {}", id, e.toString());
            }
        }
    }

    /** Whether a name went; likewise below. */
    boolean person(UUID id) {
        return gone(
                () -> overdue.clearPerson(id, today()),
                Entry.of(WorkforceRights.MODULE, "person", id, "name", "account"));
    }

    boolean evidence(UUID id) {
        return gone(
                () -> overdue.eraseEvidence(id, today()),
                Entry.of(WorkforceRights.MODULE, "grant-evidence", id, "file"));
    }

    boolean signed(UUID id) {
        return gone(
                () -> overdue.eraseSigned(id, today()),
                Entry.of(WorkforceRights.MODULE, "signed-convention", id, "file"));
    }

    private boolean gone(BooleanSupplier work, Entry entry) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean done = work.getAsBoolean();
            if (done) {
                journal.deleted(Actor.SYSTEM, entry);
            }
            return done;
        }));
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
