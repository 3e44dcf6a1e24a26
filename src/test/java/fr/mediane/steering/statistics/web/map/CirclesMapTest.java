package fr.mediane.steering.statistics.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.mediane.kernel.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class CirclesMapTest {
    private static final GeoPoint PARIS = new GeoPoint(48.8566, 2.3522);
    private static final GeoPoint SAINT_DENIS_DE_LA_REUNION = new GeoPoint(-20.88, 55.45);

    @Test
    void areasAreInProportionAndTheLargestLieUnderneath() {
        var map = CirclesMap.of(List.of(count("a", PARIS, 25), count("b", PARIS, 100)));

        assertThat(map.circles()).extracting(CirclesMap.Circle::name).containsExactly("b", "a");
        assertThat(map.circles().getFirst().radius() / map.circles().getLast().radius())
                .isCloseTo(2, within(0.001));
    }

    @Test
    void whatHasNoOutlineHasNoCircle() {
        assertThat(CirclesMap.of(List.of(count("a", SAINT_DENIS_DE_LA_REUNION, 5), count("b", PARIS, 0)))
                        .circles())
                .isEmpty();
    }

    /** Where the outline of the map has its ends, in its own units. */
    @Test
    void placesLieInsideTheOutline() {
        assertThat(CirclesMap.x(PARIS)).isCloseTo(313, within(4.0));
        assertThat(CirclesMap.y(PARIS)).isCloseTo(145, within(15.0));
        assertThat(CirclesMap.x(new GeoPoint(48.39, -4.49))).isBetween(10.0, 50.0);
        assertThat(CirclesMap.y(new GeoPoint(41.92, 8.74))).isBetween(500.0, 585.0);
    }

    private static CirclesMap.Count count(String name, GeoPoint centre, long value) {
        return new CirclesMap.Count(name, centre, value, "" + value);
    }
}
