package fr.mediane.registers.venues.hours;

/**
 * A stretch of one day's hours.
 *
 * @param from minutes after that day's midnight, 0 to 1439
 * @param to minutes after that day's midnight, exclusive, at most 2880: past 1440 it runs into the next day
 * @param state open, explicitly closed, or not settled
 * @param comment what the hours add in words, for example "sur rendez-vous"; may be empty
 * @param openEnd whether the end is not given: {@code to} is then only a bound
 */
public record Span(int from, int to, State state, String comment, boolean openEnd) {
    /** The last minute a span may reach: the end of the next day. */
    public static final int LIMIT = 2880;

    static final int DAY = 1440;

    public Span {
        if (from < 0 || to <= from || to > LIMIT) {
            throw new IllegalArgumentException("not a stretch of hours: " + from + "-" + to);
        }
    }

    boolean covers(int minute) {
        return from <= minute && minute < to;
    }

    Span between(int start, int end) {
        return new Span(start, end, state, comment, openEnd);
    }

    /** Whether both say the same thing, so that they read as one when they touch. */
    boolean sameMeaning(Span other) {
        return state == other.state && comment.equals(other.comment) && openEnd == other.openEnd;
    }
}
