package fr.mediane.programmes.coordination.events;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event as somebody wants to announce it. It may still break rules; what is kept does not.
 *
 * @param description what the public reads, 4,000 characters at most
 * @param audience for whom, in words; empty for everybody
 * @param price in words; empty when it is free
 * @param begins on the clock of the place
 * @param minutes 5 to 720
 * @param announced whether the public sees it already
 */
public record EventDraft(
        Optional<EventKind> kind,
        String title,
        String description,
        String audience,
        String price,
        Where where,
        LocalDateTime begins,
        int minutes,
        int capacity,
        boolean announced) {
    static final int LONGEST_DESCRIPTION = 4_000;
    static final int LONGEST_AUDIENCE = 200;
    static final int LONGEST_PRICE = 100;
    static final int LONGEST_ADDRESS = 200;

    /**
     * Where it is, as typed: a venue, or else an address in a commune.
     *
     * @param venueCode the id that came with a suggestion, or empty
     * @param communeCode the code that came with a suggestion, or empty
     */
    public record Where(String venue, String venueCode, String address, String commune, String communeCode) {
        boolean atVenue() {
            return !venue.isBlank();
        }
    }

    /** What is wrong besides the time and the place, in the order of the form. */
    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        if (kind.isEmpty()) {
            mistakes.add(ErrorKey.on("kind", "coordination.error.choose"));
        }
        if (description.isBlank()) {
            mistakes.add(ErrorKey.on("description", "coordination.events.error.description"));
        }
        within(description, LONGEST_DESCRIPTION, "description", mistakes);
        within(audience, LONGEST_AUDIENCE, "audience", mistakes);
        within(price, LONGEST_PRICE, "price", mistakes);
        within(where.address(), LONGEST_ADDRESS, "address", mistakes);
        return mistakes;
    }

    private static void within(String text, int most, String field, List<ErrorKey> mistakes) {
        if (text.length() > most) {
            mistakes.add(ErrorKey.on(field, "coordination.events.error.too-long", most));
        }
    }
}
