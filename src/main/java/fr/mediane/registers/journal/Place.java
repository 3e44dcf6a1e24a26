package fr.mediane.registers.journal;

import java.util.Comparator;

/**
 * Where an entry stands in the journal's order: first by transaction, in the order in which they become final for
 * everyone, then by line.
 */
record Place(long moment, long position) implements Comparable<Place> {
    static final Place START = new Place(-1, -1);
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::moment).thenComparingLong(Place::position);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
