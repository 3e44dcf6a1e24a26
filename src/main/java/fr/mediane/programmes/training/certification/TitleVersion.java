package fr.mediane.programmes.training.certification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A version of the professional title.
 *
 * @param code the year it dates from
 * @param name its official name, in French
 * @param level of the national framework of qualifications, 3 to 8
 * @param source the order that made it
 * @param from the first day on which a jury may decide on it
 * @param replacedOn since when another version stands for it: nobody starts it any more
 * @param juriesUntil the last day on which a jury may decide on it; empty while none is set
 * @param blocks all of them make the title
 */
public record TitleVersion(
        String code,
        String name,
        int level,
        String source,
        LocalDate from,
        Optional<LocalDate> replacedOn,
        Optional<LocalDate> juriesUntil,
        Set<BlockCode> blocks) {
    public TitleVersion {
        blocks = Set.copyOf(blocks);
    }

    /** Whether a jury may decide on it that day. */
    public boolean judgedOn(LocalDate day) {
        return !day.isBefore(from)
                && juriesUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
