package fr.mediane.steering.targets.web;

import fr.mediane.steering.targets.Figure;
import fr.mediane.steering.targets.Followed;
import fr.mediane.steering.targets.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A target drawn over time: the way it should take, and what was found. Units are those of the drawing, 600 by 200.
 *
 * @param wanted the points of the trajectory, as SVG wants them; empty when there is none
 * @param found the points of the values
 * @param dots the values one by one
 */
public record Picture(String wanted, String found, List<Dot> dots, LocalDate from, LocalDate to) {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 200;
    private static final double MARGIN = 12;

    /** A value in the drawing. */
    public record Dot(String x, String y) {}

    public static Picture of(Followed followed) {
        var points = Stream.concat(
                        followed.target().trajectory().stream(),
                        followed.values().stream().map(Value::figure))
                .toList();
        if (points.isEmpty()) {
            return new Picture("", "", List.of(), LocalDate.EPOCH, LocalDate.EPOCH);
        }
        var frame = Frame.around(points, !followed.target().upward());
        var found = followed.values().stream().map(Value::figure).toList();
        return new Picture(
                frame.line(followed.target().trajectory()),
                frame.line(found),
                found.stream().map(frame::dot).toList(),
                LocalDate.ofEpochDay(frame.first),
                LocalDate.ofEpochDay(frame.last));
    }

    public boolean empty() {
        return wanted.isEmpty() && found.isEmpty();
    }

    /** How days and values become places; when less is better, the best is at the top. */
    private record Frame(long first, long last, double lowest, double highest, boolean turned) {
        static Frame around(List<Figure> points, boolean turned) {
            var days =
                    points.stream().mapToLong(point -> point.day().toEpochDay()).summaryStatistics();
            var values = points.stream()
                    .mapToDouble(point -> point.value().doubleValue())
                    .summaryStatistics();
            double air = Math.max((values.getMax() - values.getMin()) * .15, values.getMax() * .02 + .5);
            return new Frame(
                    days.getMin(), days.getMax(), Math.max(0, values.getMin() - air), values.getMax() + air, turned);
        }

        Dot dot(Figure point) {
            double across = last == first ? .5 : (double) (point.day().toEpochDay() - first) / (last - first);
            double up = (point.value().doubleValue() - lowest) / (highest - lowest);
            return new Dot(
                    number(MARGIN + across * (WIDTH - 2 * MARGIN)),
                    number(MARGIN + (turned ? up : 1 - up) * (HEIGHT - 2 * MARGIN)));
        }

        String line(List<Figure> points) {
            return points.stream()
                    .map(this::dot)
                    .map(dot -> dot.x() + "," + dot.y())
                    .collect(Collectors.joining(" "));
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
