package fr.mediane.programmes.workforce.grants.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * State aid too small to count: how much of it a private employer may be granted within three years. The ceilings and how
 * the years are counted are data with days of validity.
 */
public record DeMinimis(List<Ceiling> ceilings) {
    private static final int YEARS = 3;

    public DeMinimis {
        ceilings = ceilings.stream().sorted(Comparator.comparing(Ceiling::from)).toList();
    }

    /** How the three years are counted. */
    public enum Counting {
        /** The year of the aid and the two before it (Regulation (EU) 1407/2013, article 3(2)). */
        FISCAL_YEARS,
        /** Three years back from the day of the aid (Regulation (EU) 2023/2831, article 3(2)). */
        ROLLING
    }

    /**
     * A ceiling that counts for aids granted from a day on, until the next one begins.
     *
     * @param cents of all aids of the three years together
     */
    public record Ceiling(LocalDate from, long cents, Counting counting) {
        /** The first day whose aids count together with one of that day. */
        LocalDate since(LocalDate day) {
            return switch (counting) {
                case FISCAL_YEARS -> day.withDayOfYear(1).minusYears(YEARS - 1L);
                case ROLLING -> day.minusYears(YEARS).plusDays(1);
            };
        }
    }

    /** An aid that was granted: it counts on the day on which the employer got the right to it, not when it is paid. */
    public record Aid(LocalDate day, long cents) {}

    public Optional<Ceiling> at(LocalDate day) {
        return ceilings.stream().filter(one -> !one.from().isAfter(day)).reduce((_, later) -> later);
    }

    /** What may still be granted on a day, in cents; nothing where no ceiling is known. */
    public long room(LocalDate day, List<Aid> granted) {
        return at(day).map(ceiling -> Math.max(0, ceiling.cents() - counted(ceiling, day, granted)))
                .orElse(0L);
    }

    private static long counted(Ceiling ceiling, LocalDate day, List<Aid> granted) {
        var since = ceiling.since(day);
        return granted.stream()
                .filter(aid -> !aid.day().isBefore(since) && !aid.day().isAfter(day))
                .mapToLong(Aid::cents)
                .sum();
    }
}
