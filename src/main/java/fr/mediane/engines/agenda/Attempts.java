package fr.mediane.engines.agenda;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries a change in a transaction of its own, or in a savepoint of the caller's: what is not accepted leaves nothing
 * behind. What the database's constraints refuse becomes a reason in plain words.
 */
@Component
public class Attempts {
    private static final int TRIES = 4;
    private static final Map<String, ErrorKey> REASONS = Map.of(
            "a_host_is_at_one_place", ErrorKey.on("begins", "agenda.error.host-busy"),
            "a_room_holds_one_meeting", ErrorKey.on("room", "agenda.error.room-taken"),
            "a_person_is_at_one_place", ErrorKey.of("agenda.error.person-busy"),
            "openings_of_a_host_do_not_overlap", ErrorKey.on("begins", "agenda.error.openings-overlap"),
            "openings_of_a_room_do_not_overlap", ErrorKey.on("room", "agenda.error.room-taken"),
            "booking_once", ErrorKey.of("agenda.error.already-in"),
            "a_meeting_is_reported_once", ErrorKey.of("agenda.error.reported"),
            "a_seat_is_taken_once", ErrorKey.of("agenda.error.just-taken"),
            "booking_meeting_seat_fkey", ErrorKey.on("capacity", "agenda.error.seats-taken"));

    private final TransactionTemplate attempt;

    Attempts(PlatformTransactionManager transactions) {
        attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public <T> Decision<T> run(Supplier<Decision<T>> work) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.execute(status -> {
                    var decision = work.get();
                    if (!(decision instanceof Decision.Accepted<T>)) {
                        status.setRollbackOnly();
                    }
                    return decision;
                });
            } catch (DataIntegrityViolationException e) {
                return Decision.refused(reason(e).orElseThrow(() -> e));
            } catch (ConcurrencyFailureException e) {
                // Two who waited for each other: the database let one go, which tries again.
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Optional<ErrorKey> reason(DataIntegrityViolationException failure) {
        var message = String.valueOf(failure.getMostSpecificCause().getMessage());
        return REASONS.entrySet().stream()
                .filter(reason -> message.contains('"' + reason.getKey() + '"'))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
