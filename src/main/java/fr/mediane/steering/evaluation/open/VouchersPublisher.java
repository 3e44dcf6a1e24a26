package fr.mediane.steering.evaluation.open;

import fr.mediane.platform.Paris;
import fr.mediane.steering.statistics.Hiding;
import fr.mediane.steering.statistics.SmallCells;
import fr.mediane.steering.statistics.open.Closing;
import fr.mediane.steering.statistics.open.OnceAMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Publishes each month of vouchers once, the same night as the other open figures. */
@Component
class VouchersPublisher implements OnceAMonth.Shelf {
    private final OpenVouchers vouchers;
    private final OnceAMonth publishing;
    private final Closing closing;
    private final Hiding hiding;

    VouchersPublisher(
            OpenVouchers vouchers, PlatformTransactionManager transactions, Closing closing, SmallCells small) {
        this.vouchers = vouchers;
        this.publishing = new OnceAMonth(transactions, closing);
        this.closing = closing;
        this.hiding = new Hiding(small.threshold());
    }

    @Scheduled(cron = "${mediane.statistics.publish:0 45 2 * * *}", zone = Paris.NAME)
    void nightly() {
        publishDue();
    }

    /** Every month that is due, oldest first; which ones were published. */
    List<YearMonth> publishDue() {
        return vouchers.first().map(first -> publishing.publishDue(first, this)).orElse(List.of());
    }

    /** Publishes a month, unless it is: whether it did. */
    boolean publish(YearMonth month) {
        return publishing.publish(month, this);
    }

    @Override
    public Set<YearMonth> months() {
        return vouchers.months();
    }

    @Override
    public boolean alone() {
        return vouchers.alone();
    }

    @Override
    public boolean has(YearMonth month) {
        return vouchers.has(month);
    }

    @Override
    public void write(YearMonth month) {
        vouchers.insert(month, closing.now(), hiding.threshold(), new Veiling(hiding).told(vouchers.count(month)));
    }
}
