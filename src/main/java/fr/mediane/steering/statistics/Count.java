package fr.mediane.steering.statistics;

/**
 * A count as it may be shown.
 *
 * @param value how many, from 0; when part is hidden, at least so many
 * @param whole false when something was hidden
 */
public record Count(long value, boolean whole) {
    public static final Count ZERO = new Count(0, true);
    public static final Count HIDDEN = new Count(0, false);

    public static Count of(long value) {
        return new Count(value, true);
    }

    public Count plus(Count other) {
        return new Count(value + other.value, whole && other.whole);
    }

    /** Whether nothing at all may be said. */
    public boolean hidden() {
        return !whole && value == 0;
    }
}
