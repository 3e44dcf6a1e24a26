package fr.mediane.engines.surveys;

import java.time.Instant;
import java.util.UUID;

/** Somebody was asked. */
record Invitation(
        UUID id,
        UUID revision,
        boolean anonymous,
        Moment moment,
        Channel channel,
        Occasion occasion,
        Instant madeAt,
        Instant expiresAt,
        boolean answered) {
    boolean over(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
