package fr.mediane.steering.statistics.open;

import fr.mediane.platform.Paris;
import fr.mediane.steering.statistics.SmallCells;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes each month once, the night after it may be; a night that was missed is made good the next. */
@Component
class Publisher {
    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private final Tallies tallies;
    private final Editions editions;
    private final TransactionTemplate snapshot;
    private final Closing closing;
    private final Disclosure rule;

    Publisher(
            Tallies tallies,
            Editions editions,
            PlatformTransactionManager transactions,
            Closing closing,
            SmallCells small) {
        this.tallies = tallies;
        this.editions = editions;
        this.snapshot = new TransactionTemplate(transactions);
        // Everything told of a month is counted at one moment: two moments would tell what came between.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.closing = closing;
        this.rule = new Disclosure(small.threshold());
    }

    @Scheduled(cron = "${mediane.statistics.publish:0 45 2 * * *}", zone = Paris.NAME)
    void nightly() {
        publishDue();
    }

    /** Publishes every month that is due, oldest first; which ones. */
    List<YearMonth> publishDue() {
        var published = due().filter(this::publish).toList();
        if (!published.isEmpty()) {
            log.info("Open figures: {} months published, {} the last", published.size(), published.getLast());
        }
        return published;
    }

    /** Publishes a month, unless it is: whether it did. */
    boolean publish(YearMonth month) {
        try {
            return Boolean.TRUE.equals(snapshot.execute(_ -> {
                if (!editions.alone() || editions.has(month)) {
                    return false;
                }
                editions.insert(count(month));
                return true;
            }));
        } catch (DuplicateKeyException otherProcess) {
            return false;
        }
    }

    private Stream<YearMonth> due() {
        var known = editions.months();
        return tallies.firstDay().stream()
                .map(YearMonth::from)
                .flatMap(first ->
                        Stream.iterate(first, month -> !month.isAfter(closing.last()), month -> month.plusMonths(1)))
                .filter(month -> !known.contains(month));
    }

    private OpenMonth count(YearMonth month) {
        var parts = tallies.parts(month);
        return OpenMonth.of(
                month,
                closing.now(),
                rule,
                Tallies.Part.grouped(parts, part -> part.area().isEmpty() ? Subset.NOWHERE : part.area()),
                Tallies.Part.grouped(parts, Tallies.Part::type),
                Tallies.Part.grouped(tallies.themes(month), Tallies.Part::theme));
    }
}
