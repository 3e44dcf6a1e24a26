package fr.mediane.programmes.training.paths;

import fr.mediane.platform.Paris;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each morning, whoever has to know is told of deadlines that near or have passed, once each: that it is told and what is
 * told stand in one transaction, so neither a restart nor a second process repeats it.
 */
@Component
class TrainingReminders {
    private static final int MOST = 10_000;
    private final TrainingPaths paths;
    private final ReminderWords words;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();

    TrainingReminders(TrainingPaths paths, ReminderWords words, PlatformTransactionManager transactions, Clock clock) {
        this.paths = paths;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(cron = "0 13 7 * * *", zone = Paris.NAME)
    void morning() {
        var due = paths.due(Paris.today(clock), MOST);
        if (due.isEmpty()) {
            return;
        }
        var coordinators = words.coordinators();
        for (var one : due) {
            if (stopping.get()) {
                return;
            }
            transaction.executeWithoutResult(_ -> {
                if (paths.told(one, clock.instant())) {
                    words.tell(one, coordinators);
                }
            });
        }
    }

    /** The rest is for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.set(true);
    }
}
