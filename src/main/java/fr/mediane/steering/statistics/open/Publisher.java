package fr.mediane.steering.statistics.open;

import fr.mediane.platform.Paris;
import fr.mediane.steering.statistics.SmallCells;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Publishes each month once, the night after it may be; a night that was missed is made good the next. */
@Component
class Publisher implements OnceAMonth.Shelf {
    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private final Tallies tallies;
    private final Editions editions;
    private final OnceAMonth publishing;
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
        this.publishing = new OnceAMonth(transactions, closing);
        this.closing = closing;
        this.rule = new Disclosure(small.threshold());
    }

    @Scheduled(cron = "${mediane.statistics.publish:0 45 2 * * *}", zone = Paris.NAME)
    void nightly() {
        publishDue();
    }

    /** Publishes every month that is due, oldest first; which ones. */
    List<YearMonth> publishDue() {
        var published = tallies.firstDay()
                .map(first -> publishing.publishDue(YearMonth.from(first), this))
                .orElse(List.of());
        if (!published.isEmpty()) {
            log.info("Open figures: {} months published, {} the last", published.size(), published.getLast());
        }
        return published;
    }

    /** Publishes a month, unless it is: whether it did. */
    boolean publish(YearMonth month) {
        return publishing.publish(month, this);
    }

    @Override
    public Set<YearMonth> months() {
        return editions.months();
    }

    @Override
    public boolean alone() {
        return editions.alone();
    }

    @Override
    public boolean has(YearMonth month) {
        return editions.has(month);
    }

    @Override
    public void write(YearMonth month) {
        editions.insert(count(month));
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
