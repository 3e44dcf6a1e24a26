package fr.mediane.steering.statistics.web.map;

import fr.mediane.kernel.GeoPoint;
import java.util.Comparator;
import java.util.List;

/**
 * Circles over the outline of France, their area in proportion to what they count; the table beside it holds the same.
 * Overseas has no outline: it is in the table alone.
 *
 * @param circles the largest first, so that none hides a smaller one
 */
public record CirclesMap(List<Circle> circles) {
    private static final double LARGEST = 22;
    private static final double SMALLEST = 1.5;

    /** The outlines are drawn in the projection of Mercator; scale and origin were fitted to their middles. */
    private static final double SCALE = 2373.57;

    private static final double LEFT = 215.68;
    private static final double TOP = 2470.28;

    public CirclesMap {
        circles = List.copyOf(circles);
    }

    /** @param text what it counts, as people read it */
    public record Circle(double x, double y, double radius, String name, String text) {}

    /** What a circle stands for. */
    public record Count(String name, GeoPoint centre, long value, String text) {}

    static CirclesMap of(List<Count> counts) {
        long most = counts.stream().mapToLong(Count::value).max().orElse(1);
        return new CirclesMap(counts.stream()
                .filter(count -> count.value() > 0 && metropolitan(count.centre()))
                .sorted(Comparator.comparing((Count count) -> -count.value()))
                .map(count -> new Circle(
                        x(count.centre()),
                        y(count.centre()),
                        Math.max(SMALLEST, LARGEST * Math.sqrt((double) count.value() / most)),
                        count.name(),
                        count.text()))
                .toList());
    }

    static double x(GeoPoint point) {
        return LEFT + SCALE * Math.toRadians(point.longitude());
    }

    static double y(GeoPoint point) {
        return TOP - SCALE * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(point.latitude()) / 2));
    }

    private static boolean metropolitan(GeoPoint point) {
        return point.latitude() > 41 && point.latitude() < 52 && point.longitude() > -6 && point.longitude() < 10;
    }
}
