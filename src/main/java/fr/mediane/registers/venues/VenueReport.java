package fr.mediane.registers.venues;

/** What someone says is wrong with a venue. */
public record VenueReport(Kind kind, String message) {
    /** As much as a message may hold. */
    public static final int LONGEST = 2_000;

    public enum Kind {
        CLOSED,
        WRONG
    }
}
