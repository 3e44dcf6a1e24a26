package fr.mediane.engines.procedures.committee;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A case before a committee.
 *
 * @param place on the agenda, from 1
 * @param said what the committee says instead of the proposal, or in its reason why it puts the case off
 * @param step under which the case is decided
 * @param settledAt when the case was decided or handed back; empty before the meeting is closed
 * @param problem why it could not be decided, in French; empty when it could
 */
public record AgendaItem(
        UUID id,
        UUID sitting,
        UUID dossier,
        int place,
        Motion proposal,
        Outcome outcome,
        Optional<Motion> said,
        UUID step,
        Optional<Instant> settledAt,
        String problem) {
    /** What a committee says of a case. */
    public enum Outcome {
        /** Nothing yet. */
        OPEN,
        /** As proposed. */
        FOLLOWED,
        OTHERWISE,
        /** At another meeting. */
        ADJOURNED;

        public String messageKey() {
            return "procedures.committee.outcome." + name();
        }
    }

    /** What holds: what the committee says, else what is proposed. */
    public Motion motion() {
        return outcome == Outcome.OTHERWISE ? said.orElseThrow() : proposal;
    }

    /** Whether the case is decided by it once the meeting is closed. */
    public boolean decides() {
        return outcome == Outcome.FOLLOWED || outcome == Outcome.OTHERWISE;
    }
}
