package fr.mediane.steering.statistics.asking;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.Question;
import java.time.LocalDate;

/** Whose figures, of which days. */
public record Asked(Perimeter perimeter, DateRange period) {
    /**
     * The days of a question; where one end is not said, twelve months up to the other end or to today.
     *
     * @param today the last day when none is said
     */
    public static Decision<DateRange> period(Question question, LocalDate today) {
        var through = question.through().orElse(today);
        var from = question.from().orElse(through.minusYears(1).plusDays(1));
        return from.isAfter(through)
                ? Decision.refused(ErrorKey.on("du", "statistics.error.order"))
                : Decision.accepted(DateRange.through(from, through));
    }
}
