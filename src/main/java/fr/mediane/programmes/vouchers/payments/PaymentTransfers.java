package fr.mediane.programmes.vouchers.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the bank says of payments to places: their order is a run. */
@Component
class PaymentTransfers implements EscrowTransfers {
    private final Payments payments;
    private final PaymentBooks books;

    PaymentTransfers(Payments payments, PaymentBooks books) {
        this.payments = payments;
        this.books = books;
    }

    @Override
    public List<Sent> ofOrder(UUID order) {
        return payments.run(order).filter(run -> run.state() == RunState.APPROVED).stream()
                .flatMap(run -> payments.ofRun(run.id()).stream())
                .map(PaymentTransfers::sent)
                .toList();
    }

    @Override
    public Optional<Sent> lock(UUID transfer) {
        return payments.lock(transfer).map(PaymentTransfers::sent);
    }

    @Override
    public void paid(UUID transfer, LocalDate day) {
        payments.move(transfer, PaymentState.ORDERED, PaymentState.PAID, "", Optional.of(day));
        books.paid(payment(transfer), day);
    }

    @Override
    public void rejected(UUID transfer, String reason, LocalDate day) {
        payments.move(transfer, PaymentState.ORDERED, PaymentState.REJECTED, reason, Optional.empty());
        books.rejected(payment(transfer), day);
        payments.free(transfer);
    }

    @Override
    public void returned(UUID transfer, String reason, LocalDate day) {
        payments.move(transfer, PaymentState.PAID, PaymentState.RETURNED, reason, Optional.empty());
        books.returned(payment(transfer), day);
        payments.free(transfer);
    }

    private Payment payment(UUID transfer) {
        return payments.find(transfer).orElseThrow();
    }

    private static Sent sent(Payment payment) {
        var standing = switch (payment.state()) {
            case ORDERED -> Standing.ORDERED;
            case PAID -> Standing.PAID;
            case PREPARED, LEFT_OUT, REJECTED, RETURNED -> Standing.OVER;
        };
        return new Sent(payment.id(), payment.run(), payment.cents(), standing);
    }
}
