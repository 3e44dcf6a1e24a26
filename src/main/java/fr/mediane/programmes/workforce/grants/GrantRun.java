package fr.mediane.programmes.workforce.grants;

import fr.mediane.engines.banking.References;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A run of payments.
 *
 * @param execution the day on which the bank is asked to pay
 * @param preparedBy account of whoever prepared it; empty for the system
 * @param payments how many, without those left out
 * @param cents their sum
 * @param paid how many of them the bank has made
 */
public record GrantRun(
        UUID id,
        LocalDate execution,
        State state,
        Optional<UUID> preparedBy,
        Instant preparedAt,
        Optional<Instant> decidedAt,
        long payments,
        long cents,
        long paid) {
    /** How far it is. */
    public enum State {
        PREPARED,
        APPROVED,
        CANCELLED
    }

    /** What the bank calls it. */
    public String reference() {
        return References.of(id);
    }
}
