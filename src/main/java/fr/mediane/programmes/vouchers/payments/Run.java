package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.References;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment run.
 *
 * @param upTo last day of the uses that it pays
 * @param execution the day on which the bank is asked to pay
 * @param preparedBy account of whoever prepared it; empty for the system
 * @param payments how many transfers, without those left out
 * @param cents their sum
 * @param paid how many of them the bank has booked
 * @param failed how many were rejected or came back
 */
public record Run(
        UUID id,
        LocalDate upTo,
        LocalDate execution,
        RunState state,
        Optional<UUID> preparedBy,
        Instant preparedAt,
        Optional<Instant> decidedAt,
        long payments,
        long cents,
        long paid,
        long failed) {
    /** What the bank calls it: the message's and the order's reference. */
    public String reference() {
        return References.of(id);
    }
}
