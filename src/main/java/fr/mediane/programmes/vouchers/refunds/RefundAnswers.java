package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.payments.OtherTransfers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the bank says of refunds. */
@Component
class RefundAnswers implements OtherTransfers {
    private final Refunds refunds;
    private final RefundBooks books;
    private final Clock clock;

    RefundAnswers(Refunds refunds, RefundBooks books, Clock clock) {
        this.refunds = refunds;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Optional<Transfer> lock(UUID id) {
        return refunds.lock(id)
                .map(one -> new Transfer(
                        id, one.cents(), one.state() == RefundState.ORDERED, one.state() == RefundState.PAID));
    }

    @Override
    public void rejected(UUID id, String reason) {
        refunds.move(id, RefundState.REJECTED, reason, Optional.empty());
        books.rejected(refund(id), Paris.today(clock));
    }

    @Override
    public void paid(UUID id, LocalDate day) {
        refunds.move(id, RefundState.PAID, "", Optional.of(day));
        books.paid(refund(id), day);
    }

    @Override
    public void returned(UUID id, String reason, LocalDate day) {
        refunds.move(id, RefundState.RETURNED, reason, Optional.empty());
        books.returned(refund(id), day);
    }

    private Refund refund(UUID id) {
        return refunds.find(id).orElseThrow();
    }
}
