package fr.mediane.engines.procedures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a case.
 *
 * @param state of the case after it
 * @param by the account, when there is one
 * @param closed for instructors only
 * @param reason one of a list, as a name; empty for none
 * @param words what was written; empty for none
 */
public record Step(
        UUID id,
        StepKind kind,
        CaseState state,
        Instant at,
        Optional<UUID> by,
        Author author,
        boolean closed,
        String reason,
        String words) {
    @Override
    public String toString() {
        return "Step " + kind;
    }
}
