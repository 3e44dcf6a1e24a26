package fr.mediane.programmes.workforce.grants;

import fr.mediane.engines.banking.References;
import fr.mediane.kernel.DateRange;
import fr.mediane.programmes.workforce.grants.rules.Settled;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment of an instalment of a position's grant.
 *
 * @param organisation the employer
 * @param name of the employer
 * @param position its number, as people say it
 * @param number of the instalment
 * @param months of salary that it pays
 * @param run that it is part of; none for what an older tool paid
 * @param account to which it goes; unknown for what an older tool paid
 * @param reason why it was left out or rejected
 * @param lastFour of the account, empty when it is unknown
 * @param execution the day on which the bank is asked to pay
 */
public record GrantPayment(
        UUID id,
        Optional<UUID> run,
        UUID funding,
        UUID convention,
        UUID organisation,
        String name,
        long position,
        int number,
        Settled.Kind kind,
        DateRange months,
        FundSource fund,
        long cents,
        Optional<UUID> account,
        String lastFour,
        State state,
        String reason,
        LocalDate execution,
        Optional<LocalDate> paidOn) {
    /** How far it is. */
    public enum State {
        PREPARED,
        LEFT_OUT,
        ORDERED,
        PAID,
        REJECTED
    }

    /** What comes back with whatever the bank says of it. */
    public String reference() {
        return References.of(id);
    }

    GrantPayment named(String employer) {
        return new GrantPayment(
                id,
                run,
                funding,
                convention,
                organisation,
                employer,
                position,
                number,
                kind,
                months,
                fund,
                cents,
                account,
                lastFour,
                state,
                reason,
                execution,
                paidOn);
    }
}
