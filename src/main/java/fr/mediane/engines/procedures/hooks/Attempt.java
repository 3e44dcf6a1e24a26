package fr.mediane.engines.procedures.hooks;

import java.time.Instant;
import java.util.Optional;

/**
 * A try to send a delivery.
 *
 * @param status of the answer, when there was one
 * @param millis until it answered, or was given up
 */
public record Attempt(Instant at, Outcome outcome, Optional<Integer> status, int millis) {
    /** What became of it. */
    public enum Outcome {
        /** Answered by a status from 200 to 299. */
        TAKEN,
        /** Answered by another one. */
        STATUS,
        /** Answered by another address, which is not gone to. */
        REDIRECT,
        /** Not answered in time. */
        TIMEOUT,
        /** No such name, nobody there, no trust in the certificate, or not HTTP. */
        UNREACHABLE,
        /** The name leads to an address that nobody outside has. */
        ADDRESS;

        public String messageKey() {
            return "procedures.partners.outcome." + name();
        }
    }

    boolean taken() {
        return outcome == Outcome.TAKEN;
    }
}
