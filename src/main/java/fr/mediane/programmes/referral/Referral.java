package fr.mediane.programmes.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone sent by a partner.
 *
 * @param name empty once taken up: from then on they are a person of the counsellor's
 */
public record Referral(UUID id, String partner, String name, String phone, String reason, State state, Instant since) {
    public enum State {
        SENT,
        TAKEN_UP,
        SEEN,
        CLOSED;

        public String messageKey() {
            return "referral.state." + name();
        }
    }
}
