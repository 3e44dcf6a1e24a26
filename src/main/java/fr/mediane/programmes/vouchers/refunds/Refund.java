package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.engines.banking.References;
import fr.mediane.platform.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A sponsor's money on its way back to its bank.
 *
 * @param sponsor the organisation
 * @param name its name
 * @param lastFour of the number of its account
 * @param execution the day on which the bank is asked to pay, once ordered
 * @param reason why a payer refused it, or the bank's code of why it failed; empty else
 * @param paidOn the day on which the bank booked it
 */
public record Refund(
        UUID id,
        UUID sponsor,
        String name,
        long cents,
        String lastFour,
        RefundState state,
        Optional<UUID> askedBy,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<LocalDate> execution,
        String reason,
        Optional<LocalDate> paidOn) {
    public LocalDate askedOn() {
        return Paris.day(askedAt);
    }

    /** At the bank: of the order, and of its one transfer. */
    public String reference() {
        return References.of(id);
    }

    Refund named(String known) {
        return new Refund(
                id, sponsor, known, cents, lastFour, state, askedBy, askedAt, decidedAt, execution, reason, paidOn);
    }
}
