package fr.mediane.programmes.beneficiaries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a person agreed to, beyond being helped.
 *
 * @param version of the words that were said to them
 * @param givenTo the counsellor who heard it
 */
public record Consent(Purpose purpose, String version, Instant givenAt, UUID givenTo, Optional<Instant> withdrawnAt) {
    public enum Purpose {
        /** The counsellor's team sees the record. */
        TEAM,
        /** The person may be asked what they think of the help. */
        SURVEYS;

        /** Message key of what is asked. */
        public String messageKey() {
            return "beneficiaries.consent." + name();
        }
    }

    public boolean stands() {
        return withdrawnAt.isEmpty();
    }
}
