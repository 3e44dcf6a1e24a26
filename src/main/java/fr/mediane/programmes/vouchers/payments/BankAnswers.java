package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.engines.banking.AccountStatement.Detail;
import fr.mediane.engines.banking.References;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.payments.EscrowTransfers.Sent;
import fr.mediane.programmes.vouchers.payments.EscrowTransfers.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what the bank says among our transfers, of every kind, and does to them what follows from it. */
@Component
class BankAnswers {
    private final List<EscrowTransfers> kinds;
    private final Clock clock;

    BankAnswers(List<EscrowTransfers> kinds, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
    }

    /** A transfer, and those who look after its kind. */
    record Found(EscrowTransfers kind, Sent sent) {
        boolean is(Standing standing) {
            return sent.standing() == standing;
        }
    }

    /** The transfers of an order; none when it is not ours. */
    List<Found> ofOrder(String reference) {
        return References.parse(reference).stream()
                .flatMap(order -> kinds.stream()
                        .flatMap(kind -> kind.ofOrder(order).stream().map(sent -> new Found(kind, sent))))
                .toList();
    }

    /** The bank refused a transfer: what it would have paid is owed again. False when it is not on its way any more. */
    boolean rejected(UUID transfer, String reason) {
        var found = lock(transfer).filter(one -> one.is(Standing.ORDERED));
        found.ifPresent(one -> one.kind().rejected(transfer, reason, Paris.today(clock)));
        return found.isPresent();
    }

    /** The transfers that a debit books, all of them and to the cent; empty when it is something else. */
    List<Found> booked(Booking booking) {
        var named = booking.details().isEmpty() ? onItsWay(booking) : named(booking.details());
        boolean whole = named.stream().allMatch(one -> one.is(Standing.ORDERED))
                && named.stream().mapToLong(one -> one.sent().cents()).sum() == -booking.cents();
        return whole ? named : List.of();
    }

    /** They are paid. */
    void paid(List<Found> booked, LocalDate day) {
        booked.forEach(one -> one.kind().paid(one.sent().id(), day));
    }

    /** A paid transfer that a credit brings back; empty when it is something else. */
    Optional<Found> cameBack(Booking booking) {
        if (booking.details().size() != 1
                || booking.details().getFirst().returned().isEmpty()) {
            return Optional.empty();
        }
        return References.parse(booking.details().getFirst().reference())
                .flatMap(this::lock)
                .filter(one -> one.is(Standing.PAID) && one.sent().cents() == booking.cents());
    }

    void returned(Found back, Booking booking) {
        back.kind()
                .returned(
                        back.sent().id(),
                        booking.details().getFirst().returned().orElse(""),
                        booking.day());
    }

    private Optional<Found> lock(UUID transfer) {
        return kinds.stream()
                .flatMap(kind -> kind.lock(transfer).map(sent -> new Found(kind, sent)).stream())
                .findFirst();
    }

    private List<Found> onItsWay(Booking booking) {
        return ofOrder(booking.order().orElse("")).stream()
                .filter(one -> one.is(Standing.ORDERED))
                .flatMap(one -> lock(one.sent().id()).stream())
                .toList();
    }

    /** Nothing when one of them is not ours, or stands twice. */
    private List<Found> named(List<Detail> details) {
        var found = new ArrayList<Found>();
        for (var detail : details) {
            var transfer = References.parse(detail.reference())
                    .filter(id ->
                            found.stream().noneMatch(other -> other.sent().id().equals(id)))
                    .flatMap(this::lock)
                    .filter(one -> one.sent().cents() == detail.cents());
            if (transfer.isEmpty()) {
                return List.of();
            }
            found.add(transfer.get());
        }
        return found;
    }
}
