package fr.mediane.programmes.vouchers.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A step of a campaign's end.
 *
 * @param day on which it is due; the end of validity and of grace are over at the end of it
 * @param doneAt empty while it is to come
 */
public record Milestone(UUID campaign, Step step, LocalDate day, Optional<Instant> doneAt) {
    boolean due(LocalDate today) {
        return doneAt.isEmpty()
                && switch (step) {
                    case ALERT, APPROVAL, STATEMENT -> !today.isBefore(day);
                    case END, GRACE -> today.isAfter(day);
                };
    }
}
