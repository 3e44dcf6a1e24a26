package fr.mediane.programmes.competence;

import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.Profile;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers kept with a person's file.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param profile what was worked out on the day it was finished; empty as long as it is under way
 */
public record Assessment(
        UUID id,
        UUID person,
        Mode mode,
        Interview interview,
        Instant begunAt,
        Optional<Instant> finishedAt,
        Optional<Profile> profile) {
    /** How the answers came. */
    public enum Mode {
        /** A counsellor read the questions to the person. */
        READ_ALOUD,
        /** The person answered alone and gave their code. */
        ALONE
    }

    public boolean finished() {
        return finishedAt.isPresent();
    }

    Assessment with(Interview other) {
        return new Assessment(id, person, mode, other, begunAt, finishedAt, profile);
    }

    /** With what the answers say, on the day it ends. */
    Assessment ended(Instant at) {
        return new Assessment(id, person, mode, interview, begunAt, Optional.of(at), Optional.of(interview.profile()));
    }
}
