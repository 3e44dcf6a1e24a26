package fr.mediane.programmes.workforce.vacancies;

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
 * Each morning, employers are told of positions that have been vacant for four months, for five, and too long; once each: that
 * it is told and what is told stand in one transaction, so neither a restart nor a second process repeats it.
 */
@Component
class VacancyReminders {
    private static final int MOST = 10_000;
    private final Vacancies vacancies;
    private final VacancyWords words;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();

    VacancyReminders(Vacancies vacancies, VacancyWords words, PlatformTransactionManager transactions, Clock clock) {
        this.vacancies = vacancies;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(cron = "0 23 7 * * *", zone = Paris.NAME)
    void morning() {
        for (var one : vacancies.untold(Paris.today(clock), MOST)) {
            if (stopping.get()) {
                return;
            }
            transaction.executeWithoutResult(_ -> {
                if (vacancies.told(one, clock.instant())) {
                    words.tell(one);
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
