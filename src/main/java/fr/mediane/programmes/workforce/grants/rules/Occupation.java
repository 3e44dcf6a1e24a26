package fr.mediane.programmes.workforce.grants.rules;

import fr.mediane.kernel.DateRange;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A position occupied by somebody who is paid for it.
 *
 * @param days from the contract's first day until the day after its last
 * @param monthlyGross salary of a whole month, in cents
 */
public record Occupation(DateRange days, long monthlyGross) {
    /** The days that it shares with others. */
    Optional<DateRange> within(DateRange others) {
        var from = days.from().isAfter(others.from()) ? days.from() : others.from();
        var until = days.until().isBefore(others.until()) ? days.until() : others.until();
        return from.isBefore(until) ? Optional.of(new DateRange(from, until)) : Optional.empty();
    }

    /** Salary of these days in cents: of each month its share by days, without the fraction of a cent. */
    long salary(DateRange asked) {
        return within(asked).map(this::of).orElse(0L);
    }

    private long of(DateRange paid) {
        long cents = 0;
        var last = YearMonth.from(paid.until().minusDays(1));
        for (var month = YearMonth.from(paid.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var shared = within(DateRange.of(month)).flatMap(days -> new Occupation(days, 0).within(paid));
            cents += monthlyGross * shared.map(DateRange::days).orElse(0L) / month.lengthOfMonth();
        }
        return cents;
    }
}
