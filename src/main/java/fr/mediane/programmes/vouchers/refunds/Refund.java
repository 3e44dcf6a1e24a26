package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.engines.banking.References;
import fr.mediane.platform.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A sponsor's money that goes back to its bank.
 *
 * @param sponsor the organisation
 * @param name its name
 * @param funds the account of its free funds in the ledger
 * @param cents one at least
 * @param lastFour of the account that it goes to
 * @param askedBy account of whoever asked; empty for the system
 * @param execution the day on which the bank is asked to pay, once it is ordered
 * @param reason why it was refused, or the bank's code of why it failed
 * @param paidOn the day on which the bank booked it
 */
public record Refund(
        UUID id,
        UUID sponsor,
        String name,
        UUID funds,
        long cents,
        String lastFour,
        RefundState state,
        Optional<UUID> askedBy,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<LocalDate> execution,
        String reason,
        Optional<LocalDate> paidOn) {
    /** What the bank calls it. */
    public String reference() {
        return References.of(id);
    }

    public LocalDate askedOn() {
        return Paris.day(askedAt);
    }

    /** As it is to be once it is decided. */
    Refund decided(Optional<LocalDate> day, String why) {
        return new Refund(
                id, sponsor, name, funds, cents, lastFour, state, askedBy, askedAt, decidedAt, day, why, paidOn);
    }

    Refund named(String organisation) {
        return new Refund(
                id,
                sponsor,
                organisation,
                funds,
                cents,
                lastFour,
                state,
                askedBy,
                askedAt,
                decidedAt,
                execution,
                reason,
                paidOn);
    }
}
