package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the figures of a question stand beside: the same question about another period, about other territories, or both.
 *
 * @param from the first day of a given period; empty: since the beginning
 * @param through its last day; empty: until now
 * @param areas the other territories, by level; empty: the same as in the question
 */
public record Against(
        Period period, Optional<LocalDate> from, Optional<LocalDate> through, Map<Filter, List<String>> areas) {
    /** What the names of the second question's own parts begin with in the address of a page. */
    public static final String PREFIX = "contre-";

    /** Which other period. */
    public enum Period {
        /** The same days: only the territories differ. */
        SAME("territoire"),
        /** The one of the same length right before. */
        PREVIOUS("precedente"),
        LAST_YEAR("an-dernier"),
        /** One of its own. */
        GIVEN("periode");

        private final String code;

        Period(String code) {
            this.code = code;
        }

        /** What the address of a page calls it. */
        public String code() {
            return code;
        }

        static Optional<Period> named(String code) {
            return Arrays.stream(values())
                    .filter(period -> period.code.equals(code))
                    .findFirst();
        }
    }

    public Against {
        areas = Map.copyOf(areas);
    }

    /** The second question, once the first is answered: over as many days, its trend goes by the same steps. */
    Question of(Question question, Report answer) {
        var asked = answer.period();
        var days = switch (period) {
            case SAME -> Days.of(asked);
            case GIVEN -> new Days(from, through);
            case PREVIOUS -> Days.of(previous(asked));
            case LAST_YEAR -> Days.of(lastYear(asked));
        };
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        filters.putAll(question.filters());
        if (!areas.isEmpty()) {
            Filter.AREAS.forEach(filters::remove);
            filters.putAll(areas);
        }
        var step = period == Period.GIVEN ? question.step() : answer.trend().map(Trend::step);
        return new Question(days.from, days.through, filters, Optional.empty(), step);
    }

    /**
     * What is wrong with the second question, said where it was chosen. Its other filters were right in the first one: if they
     * are not beside other territories, these are what is wrong.
     */
    ErrorKey about(ErrorKey wrong) {
        var field = wrong.field();
        var here = field.equals("du") || field.equals("au")
                ? days(field)
                : Filter.named(field)
                        .filter(areas::containsKey)
                        .or(() -> areas.keySet().stream().min(Comparator.naturalOrder()))
                        .map(level -> PREFIX + level.parameter())
                        .orElse(field);
        return new ErrorKey(wrong.key(), here, wrong.arguments());
    }

    private String days(String field) {
        return period == Period.GIVEN ? PREFIX + field : "comparer";
    }

    private record Days(Optional<LocalDate> from, Optional<LocalDate> through) {
        static Days of(DateRange range) {
            return new Days(Optional.of(range.from()), Optional.of(range.until().minusDays(1)));
        }
    }

    /** As many whole months before whole months, else as many days before. */
    static DateRange previous(DateRange asked) {
        if (ofMonths(asked)) {
            long months = ChronoUnit.MONTHS.between(asked.from(), asked.until());
            return new DateRange(asked.from().minusMonths(months), asked.from());
        }
        return new DateRange(
                asked.from().minusDays(ChronoUnit.DAYS.between(asked.from(), asked.until())), asked.from());
    }

    /** The same months, or the same dates: the 29th of February becomes the 28th. */
    static DateRange lastYear(DateRange asked) {
        return ofMonths(asked)
                ? new DateRange(asked.from().minusYears(1), asked.until().minusYears(1))
                : DateRange.through(
                        asked.from().minusYears(1), asked.until().minusDays(1).minusYears(1));
    }

    private static boolean ofMonths(DateRange days) {
        return days.from().getDayOfMonth() == 1 && days.until().getDayOfMonth() == 1;
    }
}
