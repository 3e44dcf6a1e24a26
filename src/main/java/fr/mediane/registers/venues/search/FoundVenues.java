package fr.mediane.registers.venues.search;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One page of what a search found.
 *
 * @param venues in order
 * @param total how many there are in all; not more than {@link #COUNTED}, see {@code more}
 * @param more whether there are more than {@code total}: nobody counts farther
 * @param metres the radius that was looked in, when there was a centre: larger than asked when nothing was nearer
 * @param widened whether the radius is larger than asked
 */
public record FoundVenues(List<FoundVenue> venues, int total, boolean more, OptionalDouble metres, boolean widened) {
    /** Counting stops here for people. */
    public static final int COUNTED = 300;

    public FoundVenues {
        venues = List.copyOf(venues);
    }
}
