package fr.mediane.engines.procedures.hooks;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Scope;
import java.time.Instant;
import java.util.UUID;

/**
 * A partner who is told.
 *
 * @param procedure key of the procedure whose cases it is told of
 * @param scope of the territory that decides them; of the country: of all
 * @param address where it is told
 * @param contact who is written to when it does not answer
 * @param secretAt since when its secret is what is signed with
 * @param since in this state
 * @param failures in a row
 * @param nextTry not before this
 */
public record Subscription(
        UUID id,
        String name,
        String procedure,
        Scope scope,
        String address,
        EmailAddress contact,
        Instant secretAt,
        State state,
        Instant since,
        int failures,
        Instant nextTry) {
    /** Whether it is told. */
    public enum State {
        ACTIVE,
        /** By an administrator. */
        PAUSED,
        /** It failed too often. */
        FAILING,
        /** For good. */
        ENDED;

        public String messageKey() {
            return "procedures.partners.state." + name();
        }
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public boolean ended() {
        return state == State.ENDED;
    }

    @Override
    public String toString() {
        return "Subscription " + id;
    }
}
