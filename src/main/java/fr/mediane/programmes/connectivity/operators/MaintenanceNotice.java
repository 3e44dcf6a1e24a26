package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Euros;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an operator was told about one customer, and how it stands.
 *
 * @param customerReference empty once erased, and in lists
 * @param customerName empty once erased
 * @param acknowledgeBy when whoever decides is told that nobody acknowledged it
 * @param ending empty as long as the line is to be kept
 * @param balance what the person still owes after the decision; empty before, or when it was not said
 * @param sequence of the latest answer, 0 before the first
 * @param line the latest answer about the line
 */
public record MaintenanceNotice(
        UUID id,
        UUID caseId,
        String caseNumber,
        UUID operator,
        String customerReference,
        String customerName,
        String departement,
        String fund,
        Optional<Euros> debt,
        Instant filedAt,
        Instant toldAt,
        Instant acknowledgeBy,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> escalatedAt,
        Optional<Instant> endedAt,
        Optional<Ending> ending,
        Optional<Euros> balance,
        int sequence,
        Optional<AnswerKind> line) {
    /** How far it has come. */
    public State state() {
        if (ending.isPresent()) {
            return State.ENDED;
        }
        if (acknowledgedAt.isEmpty()) {
            return escalatedAt.isPresent() ? State.LATE : State.TOLD;
        }
        return line.isPresent() ? State.ANSWERED : State.ACKNOWLEDGED;
    }

    /** In the order in which it goes. */
    public enum State {
        TOLD,
        /** Not acknowledged in time. */
        LATE,
        ACKNOWLEDGED,
        /** The operator has said how the line stands. */
        ANSWERED,
        /** The case is decided: the operator need not keep the line any more. */
        ENDED
    }
}
