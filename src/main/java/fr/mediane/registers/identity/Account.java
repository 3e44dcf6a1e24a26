package fr.mediane.registers.identity;

import fr.mediane.kernel.Siret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person known to Médiane, with the sign-ins that lead here.
 *
 * @param lastSignIn empty when the person has not signed in yet
 */
public record Account(
        UUID id, String givenName, String familyName, Optional<Instant> lastSignIn, List<KnownSignIn> signIns) {

    public String name() {
        return (givenName + " " + familyName).strip();
    }

    /** One way in. */
    public record KnownSignIn(
            UUID id,
            Provider provider,
            String idp,
            Optional<String> email,
            Optional<Siret> siret,
            Instant created,
            Instant lastUsed) {}
}
