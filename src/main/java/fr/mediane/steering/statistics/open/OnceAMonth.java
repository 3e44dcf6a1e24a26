package fr.mediane.steering.statistics.open;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes the months of a set of figures, each once, by one process at a time, counted at one moment. */
public final class OnceAMonth {
    private final TransactionTemplate snapshot;
    private final Closing closing;

    public OnceAMonth(PlatformTransactionManager transactions, Closing closing) {
        this.snapshot = new TransactionTemplate(transactions);
        // Everything told of a month is counted at one moment: two moments would tell what came between.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.closing = closing;
    }

    /** Where the months of one set of figures are kept. */
    public interface Shelf {
        /** The months that are published. */
        Set<YearMonth> months();

        /** Whether no other process is publishing; none will until the transaction ends. */
        boolean alone();

        /** Whether a month is published; to be asked alone. */
        boolean has(YearMonth month);

        /** Counts a month, hides what must be hidden, and keeps the rest for good. */
        void write(YearMonth month);
    }

    /** Publishes every month that may be by now, oldest first, from this one on; which ones. */
    public List<YearMonth> publishDue(YearMonth first, Shelf shelf) {
        var known = shelf.months();
        return Stream.iterate(first, month -> !month.isAfter(closing.last()), month -> month.plusMonths(1))
                .filter(month -> !known.contains(month))
                .filter(month -> publish(month, shelf))
                .toList();
    }

    /** Publishes a month, unless it is: whether it did. */
    public boolean publish(YearMonth month, Shelf shelf) {
        try {
            return Boolean.TRUE.equals(snapshot.execute(_ -> {
                if (!shelf.alone() || shelf.has(month)) {
                    return false;
                }
                shelf.write(month);
                return true;
            }));
        } catch (DuplicateKeyException otherProcess) {
            return false;
        }
    }
}
