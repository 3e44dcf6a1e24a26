package fr.mediane.registers.identity;

import fr.mediane.kernel.Grant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A single-use link: to a role, or to an account that another sign-in of the same person is to lead to.
 *
 * @param grant what it gives; empty for a link to an account
 * @param account the account it leads to; empty for a role
 */
public record Invitation(
        UUID id,
        Optional<Grant> grant,
        Optional<UUID> account,
        Optional<UUID> madeBy,
        Instant made,
        Instant expires,
        Optional<Instant> accepted,
        Optional<Instant> withdrawn) {

    /** Where a link stands. */
    public enum State {
        OPEN,
        USED,
        WITHDRAWN,
        EXPIRED
    }

    public State state(Instant now) {
        if (accepted.isPresent()) {
            return State.USED;
        }
        if (withdrawn.isPresent()) {
            return State.WITHDRAWN;
        }
        return now.isBefore(expires) ? State.OPEN : State.EXPIRED;
    }

    /** A new link; the token is shown once and cannot be had again. */
    public record Fresh(UUID id, String token, Instant expires) {}
}
