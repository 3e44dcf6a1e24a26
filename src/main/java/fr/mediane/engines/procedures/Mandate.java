package fr.mediane.engines.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody acts for somebody else, who signed for it.
 *
 * @param holder account of who acts
 * @param helper their name, as the person was told
 * @param giver the name of whom it is for
 */
public record Mandate(
        UUID id,
        UUID holder,
        String helper,
        String giver,
        LocalDate signedOn,
        Signed how,
        Instant notedAt,
        Optional<Instant> revokedAt) {
    /** How it was signed. */
    public enum Signed {
        PAPER,
        SCREEN;

        public String messageKey() {
            return "procedures.mandate.signed." + name();
        }
    }

    public boolean inForce() {
        return revokedAt.isEmpty();
    }

    @Override
    public String toString() {
        return "Mandate " + id;
    }
}
