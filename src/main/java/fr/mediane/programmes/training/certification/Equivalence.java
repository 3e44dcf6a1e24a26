package fr.mediane.programmes.training.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whoever holds a block of one version holds one of another, too.
 *
 * @param from the first day on which it counts
 * @param until the last day on which a jury's decision on the held block still gives the other; empty while none is set
 */
public record Equivalence(Block held, Block gives, LocalDate from, Optional<LocalDate> until) {
    /** Whether it gives the other block, on a day, to who passed the held one on another. */
    boolean gives(LocalDate passed, LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !passed.isAfter(last)).orElse(true);
    }
}
