package fr.mediane.steering.statistics.open;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Question;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Which questions everyone may ask: whole closed months, one filter at a time. See docs/adr/0010. */
final class OpenQuestions {
    private OpenQuestions() {}

    /** Why the question cannot be answered to everyone; empty when it can. */
    static List<ErrorKey> refusals(Question question, DateRange closed) {
        var reasons = new ArrayList<ErrorKey>();
        question.from().filter(day -> day.getDayOfMonth() != 1).ifPresent(_ -> reasons.add(wholeMonths("du")));
        question.through()
                .filter(day -> !day.equals(YearMonth.from(day).atEndOfMonth()))
                .ifPresent(_ -> reasons.add(wholeMonths("au")));
        question.through().filter(day -> !day.isBefore(closed.until())).ifPresent(_ -> reasons.add(open("au", closed)));
        question.from().filter(day -> !day.isBefore(closed.until())).ifPresent(_ -> reasons.add(open("du", closed)));
        question.filters().keySet().stream()
                .filter(filter -> !Filter.OPEN.contains(filter))
                .sorted()
                .forEach(filter -> reasons.add(ErrorKey.on(filter.parameter(), "statistics.error.one-filter")));
        if (question.has(Filter.DEPARTEMENT) && question.has(Filter.REGION)) {
            reasons.add(ErrorKey.on("region", "statistics.error.two-areas"));
        } else if (values(question) > 1) {
            reasons.add(ErrorKey.on(question.area() ? "type" : "thematique", "statistics.error.one-filter"));
        }
        return reasons;
    }

    /** The whole months asked for; since the beginning and until the last closed month when nothing else is said. */
    static DateRange period(Question question, DateRange closed) {
        var until = question.through().map(day -> day.plusDays(1)).orElse(closed.until());
        var first = closed.from().isBefore(until) ? closed.from() : until.minusMonths(1);
        LocalDate from = question.from().orElse(first);
        return new DateRange(from, until);
    }

    private static int values(Question question) {
        return Filter.OPEN.stream()
                .mapToInt(filter -> question.all(filter).size())
                .sum();
    }

    private static ErrorKey wholeMonths(String field) {
        return ErrorKey.on(field, "statistics.error.whole-months");
    }

    private static ErrorKey open(String field, DateRange closed) {
        return ErrorKey.on(
                field,
                "statistics.error.open-month",
                YearMonth.from(closed.until()).minusMonths(1).toString());
    }
}
