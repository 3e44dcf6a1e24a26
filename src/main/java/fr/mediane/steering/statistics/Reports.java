package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months that a report is about. */
public final class Reports {
    private static final int TWELVE_MONTHS = 12;

    private Reports() {}

    /** Every month that a period touches, in order. */
    public static List<YearMonth> months(DateRange period) {
        var last = YearMonth.from(period.until().minusDays(1));
        return Stream.iterate(
                        YearMonth.from(period.from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The last twelve of these months. */
    public static List<YearMonth> lastMonths(List<YearMonth> months) {
        return months.subList(Math.max(0, months.size() - TWELVE_MONTHS), months.size());
    }
}
