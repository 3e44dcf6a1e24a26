package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.References;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What one provider gets in a run.
 *
 * @param organisation the provider's
 * @param name of the organisation
 * @param bankAccount where it goes
 * @param lastFour of that account
 * @param uses how many uses of vouchers it pays
 * @param reason why it was left out (a {@code Hold}, or {@code CANCELLED}), or the bank's code of why it failed
 * @param paidOn the day on which the bank booked it
 * @param upTo last day of the uses that its run pays
 * @param execution the day on which the bank is asked to pay
 */
public record Payment(
        UUID id,
        UUID run,
        UUID provider,
        UUID organisation,
        String name,
        UUID bankAccount,
        String lastFour,
        long cents,
        long uses,
        PaymentState state,
        String reason,
        Instant changedAt,
        Optional<LocalDate> paidOn,
        LocalDate upTo,
        LocalDate execution) {
    public String reference() {
        return References.of(id);
    }

    Payment named(String organisationName) {
        return new Payment(
                id,
                run,
                provider,
                organisation,
                organisationName,
                bankAccount,
                lastFour,
                cents,
                uses,
                state,
                reason,
                changedAt,
                paidOn,
                upTo,
                execution);
    }
}
