package fr.mediane.registers.venues.search;

import fr.mediane.kernel.GeoPoint;
import java.util.List;

/** Where to look for venues. */
public sealed interface SearchArea {
    /** As far as anyone would go, in metres; a larger radius is brought down to it. */
    double FARTHEST = 200_000;

    /**
     * Around a point, nearest first.
     *
     * @param metres radius, more than 0 and at most {@link #FARTHEST}
     * @param communes codes of the commune that was asked for: its venues count even when nobody knows where they lie
     * @param approximate whether the point is only about where the commune lies: its own venues then come first, and
     *     distances are said to be "about"
     */
    record Around(GeoPoint centre, double metres, List<String> communes, boolean approximate) implements SearchArea {
        public Around {
            if (!(metres > 0)) {
                throw new IllegalArgumentException("a radius is more than nothing");
            }
            metres = Math.min(metres, FARTHEST);
            communes = List.copyOf(communes);
        }

        /** Around someone, or any other point that is what it says. */
        public static Around point(GeoPoint centre, double metres) {
            return new Around(centre, metres, List.of(), false);
        }

        public Around within(double radius) {
            return new Around(centre, radius, communes, approximate);
        }
    }

    /** Between two parallels and two meridians, in degrees. */
    record Box(double south, double west, double north, double east) implements SearchArea {
        public Box {
            if (!(south <= north && west <= east && south >= -90 && north <= 90 && west >= -180 && east <= 180)) {
                throw new IllegalArgumentException("not a box on Earth");
            }
        }
    }

    /** The whole country. */
    record Everywhere() implements SearchArea {}
}
