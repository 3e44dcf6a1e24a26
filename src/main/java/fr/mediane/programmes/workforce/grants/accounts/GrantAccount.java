package fr.mediane.programmes.workforce.grants.accounts;

import java.util.Optional;
import java.util.UUID;

/**
 * An employer's bank account as pages show it: never its whole number.
 *
 * @param name of the employer
 * @param current whether it is paid; otherwise it waits for approval
 * @param proposedBy account of whoever gave it; empty for the system
 */
public record GrantAccount(
        UUID id, UUID organisation, String name, String lastFour, boolean current, Optional<UUID> proposedBy) {
    GrantAccount named(String employer) {
        return new GrantAccount(id, organisation, employer, lastFour, current, proposedBy);
    }
}
