package fr.mediane.programmes.vouchers.making;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.files.FileTaken;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.Batches;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows the sheets of a batch: notes who takes them, and gives up batches whose sheets will never come, because the
 * process that made them died or nobody fetched them in time. Their codes are known to nobody and kept nowhere.
 */
@Component
class AbandonedBatches {
    private static final Logger log = LoggerFactory.getLogger(AbandonedBatches.class);

    /** Between the order and the file's row lie a few milliseconds. */
    private static final Duration YOUNG = Duration.ofMinutes(2);

    private final Batches batches;
    private final MakingDesk making;
    private final KeptFiles files;
    private final JournalDesk journal;
    private final Clock clock;

    AbandonedBatches(Batches batches, MakingDesk making, KeptFiles files, JournalDesk journal, Clock clock) {
        this.batches = batches;
        this.making = making;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void taken(FileTaken taken) {
        if (making.find(Actor.SYSTEM, taken.file()).map(Batch::printed) instanceof Decision.Accepted) {
            batches.fetched(taken.file(), clock.instant());
            journal.read(taken.actor(), Entry.of("programmes.vouchers", "batch", taken.file(), "codes"));
        }
    }

    @Scheduled(fixedDelayString = "${mediane.vouchers.give-up-every:PT5M}")
    void giveUp() {
        for (var batch : batches.unfetched(clock.instant().minus(YOUNG))) {
            if (!expected(batch)) {
                try {
                    making.block(Actor.SYSTEM, batch.id(), SheetPrinting.GIVEN_UP)
                            .orThrow();
                } catch (RuntimeException e) {
                    log.warn(
                            "Batch {} is given up later: {}",
                            batch.id(),
                            e.getClass().getName());
                }
            }
        }
    }

    /** Whether its sheets are ready or still being made. */
    private boolean expected(Batch batch) {
        var maker = new Actor(batch.madeBy(), "", Set.of());
        return files.find(maker, batch.id())
                .filter(file -> file.ready() || file.inTheMaking())
                .map(KeptFile::id)
                .isPresent();
    }
}
