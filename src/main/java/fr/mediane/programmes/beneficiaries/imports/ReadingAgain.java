package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.jobs.Jobs;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.registers.identity.SignInDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads a file anew whose process ended while reading it. One process does, of those that run; and a file that ends every
 * process that reads it is left alone after a while.
 */
@Component
class ReadingAgain {
    private static final Logger log = LoggerFactory.getLogger(ReadingAgain.class);

    /** So long after its beginning, a reading that no job knows of has none. */
    private static final Duration BEGUN = Duration.ofMinutes(1);

    private final Imports imports;
    private final ImportWork work;
    private final Jobs jobs;
    private final SignInDesk accounts;
    private final Clock clock;

    ReadingAgain(Imports imports, ImportWork work, Jobs jobs, SignInDesk accounts, Clock clock) {
        this.imports = imports;
        this.work = work;
        this.jobs = jobs;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void resume() {
        for (var unread : imports.unread(PeopleImport.MOST_READINGS)) {
            // with the rights that they have now
            accounts.actor(unread.counsellor())
                    .filter(actor -> PersonDesk.mayKeep(actor) && interrupted(actor, unread))
                    .ifPresent(actor -> resume(actor, unread));
        }
    }

    private boolean interrupted(Actor actor, Unread unread) {
        return unread.job()
                .flatMap(job -> jobs.find(actor, job))
                .map(job -> job.state() == Job.State.INTERRUPTED)
                .orElseGet(() -> unread.since().plus(BEGUN).isBefore(clock.instant()));
    }

    private void resume(Actor actor, Unread unread) {
        if (imports.beginAgain(unread, clock.instant())) {
            log.info("The import {} is read again", unread.id());
            imports.job(unread.id(), jobs.start(actor, "beneficiaries.import", progress -> {
                imports.file(unread)
                        .ifPresentOrElse(
                                file -> work.read(actor, unread.id(), file, progress), () -> imports.lost(unread.id()));
                return Map.of();
            }));
        }
    }
}
