package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.engines.banking.AccountStatement.Detail;
import fr.mediane.engines.banking.References;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what the bank says among our payments, and does to them and to the books what follows from it. */
@Component
class BankAnswers {
    private final Payments payments;
    private final PaymentBooks books;
    private final OtherTransfers others;
    private final Clock clock;

    BankAnswers(Payments payments, PaymentBooks books, OtherTransfers others, Clock clock) {
        this.payments = payments;
        this.books = books;
        this.others = others;
        this.clock = clock;
    }

    /** The bank refused a transfer: what it would have paid is owed again. False when it is not on its way any more. */
    boolean rejected(UUID payment, String reason) {
        var found = payments.lock(payment).filter(one -> one.state() == PaymentState.ORDERED);
        found.ifPresent(one -> {
            payments.move(payment, PaymentState.ORDERED, PaymentState.REJECTED, reason, Optional.empty());
            books.rejected(one, Paris.today(clock));
            payments.free(payment);
        });
        return found.isPresent();
    }

    /** The transfers that a debit books, all of them and to the cent; empty when it is something else. */
    List<Payment> booked(Booking booking) {
        var named = booking.details().isEmpty() ? ofOrder(booking) : named(booking.details());
        boolean whole = named.stream().allMatch(one -> one.state() == PaymentState.ORDERED)
                && named.stream().mapToLong(Payment::cents).sum() == -booking.cents();
        return whole ? named : List.of();
    }

    /** They are paid. */
    void paid(List<Payment> booked, LocalDate day) {
        for (var payment : booked) {
            payments.move(payment.id(), PaymentState.ORDERED, PaymentState.PAID, "", Optional.of(day));
            books.paid(payment, day);
        }
    }

    /** A paid transfer that a credit brings back; empty when it is something else. */
    Optional<Payment> cameBack(Booking booking) {
        if (booking.details().size() != 1
                || booking.details().getFirst().returned().isEmpty()) {
            return Optional.empty();
        }
        return References.parse(booking.details().getFirst().reference())
                .flatMap(payments::lock)
                .filter(one -> one.state() == PaymentState.PAID && one.cents() == booking.cents());
    }

    void returned(Payment payment, Booking booking) {
        payments.move(
                payment.id(),
                PaymentState.PAID,
                PaymentState.RETURNED,
                booking.details().getFirst().returned().orElse(""),
                Optional.empty());
        books.returned(payment, booking.day());
        payments.free(payment.id());
    }

    /** A transfer of no run, by the reference of its order. */
    Optional<OtherTransfers.Transfer> other(String order) {
        return References.parse(order).flatMap(others::lock);
    }

    /** A transfer of no run that a booking pays, or brings back, to the cent; empty when it is something else. */
    Optional<OtherTransfers.Transfer> other(Booking booking) {
        if (booking.details().size() > 1) {
            return Optional.empty();
        }
        var detail = booking.details().stream().findFirst();
        boolean back = detail.flatMap(Detail::returned).isPresent();
        return detail.map(Detail::reference)
                .or(booking::order)
                .flatMap(this::other)
                .filter(one -> booking.cents() < 0
                        ? one.ordered() && one.cents() == -booking.cents()
                        : one.paid() && back && one.cents() == booking.cents());
    }

    void settle(OtherTransfers.Transfer other, Booking booking) {
        if (booking.cents() < 0) {
            others.paid(other.id(), booking.day());
        } else {
            others.returned(other.id(), booking.details().getFirst().returned().orElse(""), booking.day());
        }
    }

    /** False when it is not on its way any more. */
    boolean rejected(OtherTransfers.Transfer other, String reason) {
        if (other.ordered()) {
            others.rejected(other.id(), reason);
        }
        return other.ordered();
    }

    private List<Payment> ofOrder(Booking booking) {
        return booking.order()
                .flatMap(References::parse)
                .map(run -> payments.ofRun(run).stream()
                        .filter(one -> one.state() == PaymentState.ORDERED)
                        .flatMap(one -> payments.lock(one.id()).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Nothing when one of them is not ours, or stands twice. */
    private List<Payment> named(List<Detail> details) {
        var found = new ArrayList<Payment>();
        for (var detail : details) {
            var payment = References.parse(detail.reference())
                    .filter(id -> found.stream().noneMatch(other -> other.id().equals(id)))
                    .flatMap(payments::lock)
                    .filter(one -> one.cents() == detail.cents());
            if (payment.isEmpty()) {
                return List.of();
            }
            found.add(payment.get());
        }
        return found;
    }
}
