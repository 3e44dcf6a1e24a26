package fr.mediane.programmes.training.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that helps people to digital skills.
 *
 * @param organisation whose it is, as the register has it today
 * @param reason why it was refused
 */
public record Initiative(
        UUID id,
        UUID organisation,
        String organisationName,
        InitiativeDraft what,
        InitiativeState state,
        UUID proposedBy,
        Instant proposedAt,
        Optional<String> reason) {
    /** Whether everybody may read it. */
    public boolean shown() {
        return state == InitiativeState.PUBLISHED;
    }

    public boolean over(LocalDate today) {
        return what.endsOn().map(today::isAfter).orElse(false);
    }

    /** Whether its organisation may still take it back. */
    public boolean stands() {
        return state == InitiativeState.PROPOSED || state == InitiativeState.PUBLISHED;
    }
}
