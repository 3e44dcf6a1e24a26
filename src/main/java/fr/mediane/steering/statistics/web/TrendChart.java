package fr.mediane.steering.statistics.web;

import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Step;
import fr.mediane.steering.statistics.Trend;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trend as the server draws it: bars, the line of its moving average, and the line of what it is compared with. The table
 * under it holds the same.
 *
 * @param average points of the line, in units of the drawing; empty when there are too few
 * @param other the same for what is compared, point by point from the first; empty when nothing is
 * @param most the largest figure shown
 */
public record TrendChart(Step step, List<Point> points, String average, String other, long most) {
    private static final int STEP = 20;
    private static final int BAR = 14;
    private static final int HEIGHT = 100;

    /**
     * One point.
     *
     * @param text its count as people read it
     * @param average the same, or a dash
     * @param otherName which point it stands beside; empty without one
     */
    public record Point(
            String label,
            String name,
            String text,
            String average,
            int left,
            double height,
            String otherName,
            String other) {
        public double top() {
            return HEIGHT - height;
        }
    }

    public TrendChart {
        points = List.copyOf(points);
    }

    static TrendChart of(Ui ui, Trend trend, Optional<Trend> compared) {
        var other = compared.filter(one -> one.step() == trend.step());
        long most =
                Math.max(1, Math.max(most(trend), other.map(TrendChart::most).orElse(0L)));
        var points = new ArrayList<Point>();
        for (int i = 0; i < trend.points().size(); i++) {
            var point = trend.points().get(i);
            var average = trend.average(i);
            int place = i;
            var beside = other.filter(one -> place < one.points().size())
                    .map(one -> one.points().get(place));
            points.add(new Point(
                    label(ui, trend.step(), point),
                    name(ui, trend.step(), point),
                    Words.count(ui, point.supports()),
                    average.isPresent() ? ui.decimal(average.getAsDouble(), 1) : "–",
                    i * STEP,
                    (double) point.supports().value() * HEIGHT / most,
                    beside.map(one -> name(ui, trend.step(), one)).orElse(""),
                    beside.map(one -> Words.count(ui, one.supports())).orElse("")));
        }
        return new TrendChart(
                trend.step(),
                points,
                line(trend.points().size(), most, trend::average),
                other.map(one -> line(
                                Math.min(points.size(), one.points().size()),
                                most,
                                i -> OptionalDouble.of(
                                        one.points().get(i).supports().value())))
                        .orElse(""),
                most);
    }

    /** In units of the drawing. */
    public int width() {
        return Math.max(1, points.size()) * STEP;
    }

    public boolean compared() {
        return !other.isEmpty();
    }

    private static long most(Trend trend) {
        return trend.points().stream()
                .mapToLong(point -> point.supports().value())
                .max()
                .orElse(0);
    }

    private static String line(int points, long most, IntFunction<OptionalDouble> value) {
        return IntStream.range(0, points)
                .filter(i -> value.apply(i).isPresent())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%d,%.1f",
                        i * STEP + BAR / 2,
                        HEIGHT - value.apply(i).getAsDouble() * HEIGHT / most))
                .collect(Collectors.joining(" "));
    }

    private static String label(Ui ui, Step step, Trend.Point point) {
        var first = point.days().from();
        return step == Step.MONTH
                ? Words.shortMonth(ui, YearMonth.from(first))
                : ui.shortDate(first).substring(0, 5);
    }

    private static String name(Ui ui, Step step, Trend.Point point) {
        var days = point.days();
        return switch (step) {
            case DAY -> ui.date(days.from());
            case WEEK ->
                ui.t(
                        "statistics.trend.week",
                        ui.shortDate(days.from()),
                        ui.shortDate(days.until().minusDays(1)));
            case MONTH ->
                point.whole()
                        ? Words.month(ui, days.from())
                        : ui.t(
                                "statistics.trend.part",
                                Words.month(ui, days.from()),
                                ui.shortDate(days.from()),
                                ui.shortDate(days.until().minusDays(1)));
        };
    }
}
