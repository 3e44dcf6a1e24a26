package fr.mediane.registers.venues.reports;

import java.util.UUID;

/**
 * What someone says is wrong with a venue.
 *
 * @param id made with the form, so that a form sent twice counts once
 */
public record VenueReport(UUID id, Kind kind, String message) {
    /** As much as a message may hold. */
    public static final int LONGEST = 2_000;

    public enum Kind {
        CLOSED,
        WRONG
    }
}
