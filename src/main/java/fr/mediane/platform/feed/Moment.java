package fr.mediane.platform.feed;

/**
 * What a reader could see, as PostgreSQL says it ({@code xmin:xmax:running ones}): every transaction that had ended. Not a
 * number that grows: a slow transaction becomes visible after quicker ones that began later.
 */
public record Moment(String snapshot) {
    /** When nothing was to be seen yet. */
    public static final Moment START = new Moment("1:1:");

    public Moment {
        if (!snapshot.matches("\\d+:\\d+:[\\d,]*")) {
            throw new IllegalArgumentException("not a snapshot: " + snapshot);
        }
    }

    /** Whether this was read in a database that had come further than at the other: it has been set back since. */
    public boolean ahead(Moment other) {
        return newest() > other.newest();
    }

    private long newest() {
        return Long.parseLong(snapshot.split(":", -1)[1]);
    }
}
