package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Percentage;
import fr.mediane.steering.statistics.Report.Distribution;
import fr.mediane.steering.statistics.Report.Line;
import fr.mediane.steering.statistics.Report.MonthFigure;
import fr.mediane.steering.statistics.Report.Totals;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Adds up what may be read into the indicators. */
final class Reports {
    private static final int TWELVE_MONTHS = 12;

    private Reports() {}

    static List<YearMonth> months(DateRange period) {
        var last = YearMonth.from(period.until().minusDays(1));
        return Stream.iterate(
                        YearMonth.from(period.from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    static Totals totals(Reading reading, List<YearMonth> months) {
        return new Totals(
                sum(reading, months, Table.SUPPORTS, 0),
                sum(reading, months, Table.ACTIVITIES, 0),
                sum(reading, months, Table.SPLIT, 0),
                sum(reading, months, Table.SPLIT, 1),
                sum(reading, months, Table.SPLIT, 2));
    }

    /** The supports of the last twelve months. */
    static List<MonthFigure> lastMonths(Reading reading, List<YearMonth> months) {
        return lastMonths(months).stream()
                .map(month -> new MonthFigure(month, reading.cell(month, Table.SUPPORTS, 0)))
                .toList();
    }

    /** The last twelve of these months. */
    static List<YearMonth> lastMonths(List<YearMonth> months) {
        return months.subList(Math.max(0, months.size() - TWELVE_MONTHS), months.size());
    }

    static List<Distribution> distributions(Reading reading, List<YearMonth> months) {
        return Arrays.stream(Breakdown.values())
                .map(breakdown -> distribution(breakdown, reading, months))
                .toList();
    }

    static Count sum(Reading reading, List<YearMonth> months, Table table, int cell) {
        return months.stream().map(month -> reading.cell(month, table, cell)).reduce(Count.ZERO, Count::plus);
    }

    private static Distribution distribution(Breakdown breakdown, Reading reading, List<YearMonth> months) {
        var counts = new ArrayList<Count>();
        var shown = new boolean[months.size()];
        for (int code = 0; code < breakdown.codes().size(); code++) {
            var place = Table.place(breakdown, code);
            var sum = Count.ZERO;
            for (int i = 0; i < shown.length; i++) {
                var count = reading.cell(months.get(i), place.table(), place.cell());
                shown[i] |= !count.hidden();
                sum = sum.plus(count);
            }
            counts.add(sum);
        }
        var shares = Percentage.shares(counts.stream().map(Count::value).toList());
        var lines = IntStream.range(0, counts.size())
                .mapToObj(i -> new Line(breakdown.codes().get(i), counts.get(i), shares.get(i)))
                .toList();
        int told = (int) IntStream.range(0, shown.length).filter(i -> shown[i]).count();
        return new Distribution(breakdown, lines, told, shown.length);
    }
}
