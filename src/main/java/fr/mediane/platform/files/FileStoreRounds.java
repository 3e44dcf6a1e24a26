package fr.mediane.platform.files;

import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what nothing speaks of from the store of files. */
@Component
class FileStoreRounds {
    private static final int MOST_A_ROUND = 500;
    private final FileStore store;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;

    FileStoreRounds(FileStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${mediane.files.sweep-every-seconds:60}", timeUnit = TimeUnit.SECONDS)
    void round() {
        for (int i = 0; i < MOST_A_ROUND && !stopping && sweepOne(); i++) {}
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private boolean sweepOne() {
        return Boolean.TRUE.equals(transaction.execute(_ -> store.sweepOne()));
    }
}
