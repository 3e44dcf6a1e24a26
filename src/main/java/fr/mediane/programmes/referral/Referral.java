package fr.mediane.programmes.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone sent by a partner.
 *
 * @param name empty once taken up or closed: from then on they are a person of the counsellor's, or nobody
 * @param agreedWith who at the partner's heard that the person agrees
 * @param team that it was sent to; none when to one counsellor
 * @param person their record, once taken up
 */
public record Referral(
        UUID id,
        String partner,
        String name,
        String phone,
        String reason,
        String agreedWith,
        State state,
        Instant since,
        Optional<UUID> team,
        Optional<UUID> person) {
    public enum State {
        SENT,
        TAKEN_UP,
        SEEN,
        CLOSED;

        public String messageKey() {
            return "referral.state." + name();
        }
    }

    public boolean waiting() {
        return state == State.SENT;
    }
}
