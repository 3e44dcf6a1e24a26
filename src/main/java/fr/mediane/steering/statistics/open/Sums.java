package fr.mediane.steering.statistics.open;

import fr.mediane.kernel.Percentage;
import fr.mediane.steering.statistics.Breakdown;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report.Distribution;
import fr.mediane.steering.statistics.Report.Line;
import fr.mediane.steering.statistics.Report.MonthFigure;
import fr.mediane.steering.statistics.Report.Totals;
import fr.mediane.steering.statistics.Reports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up what may be read into the indicators. Sums of what is published tell nothing more than it does. */
final class Sums {
    private Sums() {}

    static Totals totals(Reading reading, List<YearMonth> months) {
        return new Totals(
                sum(reading, months, Column.SUPPORTS),
                sum(reading, months, Column.ACTIVITIES),
                sum(reading, months, Column.INDIVIDUAL),
                sum(reading, months, Column.WORKSHOPS),
                sum(reading, months, Column.PARTICIPANTS));
    }

    /** The supports of the last twelve months. */
    static List<MonthFigure> lastMonths(Reading reading, List<YearMonth> months) {
        return Reports.lastMonths(months).stream()
                .map(month -> new MonthFigure(month, reading.count(month, Column.SUPPORTS)))
                .toList();
    }

    static List<Distribution> distributions(Reading reading, List<YearMonth> months) {
        return Arrays.stream(Breakdown.values())
                .map(breakdown -> distribution(breakdown, reading, months))
                .toList();
    }

    static Count sum(Reading reading, List<YearMonth> months, Column column) {
        return months.stream().map(month -> reading.count(month, column)).reduce(Count.ZERO, Count::plus);
    }

    private static Distribution distribution(Breakdown breakdown, Reading reading, List<YearMonth> months) {
        var counts = new ArrayList<Count>();
        var shown = new boolean[months.size()];
        for (int code = 0; code < breakdown.codes().size(); code++) {
            var sum = Count.ZERO;
            for (int i = 0; i < shown.length; i++) {
                var count = reading.count(months.get(i), Column.of(breakdown, code));
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
