package fr.mediane.engines.ledger;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;

/** What the database refuses, in the words of this room. */
final class Refusals {
    private static final Map<String, String> BY_STATE = Map.of(
            "ML001", "ledger.unbalanced",
            "ML002", "ledger.account.unknown",
            "ML003", "ledger.closed",
            "ML004", "ledger.guarded",
            "ML005", "ledger.reversal",
            "ML006", "ledger.not-pending",
            "ML007", "ledger.key");

    private Refusals() {}

    /** Does it inside a savepoint or transaction of its own: what was refused has left nothing. */
    static <T> Decision<T> told(Supplier<T> work) {
        try {
            return Decision.accepted(work.get());
        } catch (DataAccessException e) {
            return Decision.refused(reason(e).orElseThrow(() -> e));
        }
    }

    private static Optional<ErrorKey> reason(DataAccessException e) {
        if (!(e.getMostSpecificCause() instanceof PSQLException cause)) {
            return Optional.empty();
        }
        var server = cause.getServerErrorMessage();
        if (server != null && "stripe_floor".equals(server.getConstraint())) {
            return Optional.of(ErrorKey.of("ledger.floor"));
        }
        if (server != null && "transaction_reverses_key".equals(server.getConstraint())) {
            return Optional.of(ErrorKey.of("ledger.reversed"));
        }
        if (server != null && "outcome_pkey".equals(server.getConstraint())) {
            return Optional.of(ErrorKey.of("ledger.not-pending"));
        }
        return Optional.ofNullable(cause.getSQLState()).map(BY_STATE::get).map(ErrorKey::of);
    }
}
