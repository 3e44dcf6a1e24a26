package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.programmes.vouchers.payments.EscrowTransfers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the bank says of refunds: each is an order of its own. */
@Component
class RefundTransfers implements EscrowTransfers {
    private final Refunds refunds;
    private final RefundBooks books;

    RefundTransfers(Refunds refunds, RefundBooks books) {
        this.refunds = refunds;
        this.books = books;
    }

    @Override
    public List<Sent> ofOrder(UUID order) {
        return refunds.find(order).filter(one -> one.state().ordered()).stream()
                .map(RefundTransfers::sent)
                .toList();
    }

    @Override
    public Optional<Sent> lock(UUID transfer) {
        return refunds.lock(transfer).map(RefundTransfers::sent);
    }

    @Override
    public void paid(UUID transfer, LocalDate day) {
        refunds.move(transfer, RefundState.PAID, "", Optional.of(day));
        books.paid(refund(transfer), day);
    }

    @Override
    public void rejected(UUID transfer, String reason, LocalDate day) {
        refunds.move(transfer, RefundState.REJECTED, reason, Optional.empty());
        books.rejected(refund(transfer), day);
    }

    @Override
    public void returned(UUID transfer, String reason, LocalDate day) {
        refunds.move(transfer, RefundState.RETURNED, reason, Optional.empty());
        books.returned(refund(transfer), day);
    }

    private Refund refund(UUID transfer) {
        return refunds.find(transfer).orElseThrow();
    }

    private static Sent sent(Refund refund) {
        var standing = switch (refund.state()) {
            case APPROVED -> Standing.ORDERED;
            case PAID -> Standing.PAID;
            case ASKED, WITHDRAWN, REFUSED, REJECTED, RETURNED -> Standing.OVER;
        };
        return new Sent(refund.id(), refund.id(), refund.cents(), standing);
    }
}
