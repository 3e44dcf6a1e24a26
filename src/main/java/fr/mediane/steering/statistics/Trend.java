package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The supports of a period, piece by piece, and their moving average.
 *
 * @param points oldest first
 */
public record Trend(Step step, List<Point> points) {
    public Trend {
        points = List.copyOf(points);
    }

    /** @param whole false when the period cuts the piece, so that it holds less than its neighbours for that reason alone */
    public record Point(DateRange days, Count supports, boolean whole) {}

    public static Trend of(Step step, DateRange period, Function<DateRange, Count> count) {
        return new Trend(
                step,
                step.pieces(period).stream()
                        .map(piece -> new Point(piece, count.apply(piece), step.whole(piece)))
                        .toList());
    }

    /**
     * The mean of a point and of those before it, {@link Step#smooth()} in all.
     *
     * @param index from 0
     * @return empty where there are too few points before it, or where one of them is cut or not wholly told
     */
    public OptionalDouble average(int index) {
        int first = index - step.smooth() + 1;
        if (first < 0) {
            return OptionalDouble.empty();
        }
        var window = points.subList(first, index + 1);
        return window.stream()
                        .allMatch(point -> point.whole() && point.supports().whole())
                ? window.stream().mapToLong(point -> point.supports().value()).average()
                : OptionalDouble.empty();
    }
}
