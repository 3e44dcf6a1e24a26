package fr.mediane.programmes.training.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A module as it is given once.
 *
 * @param website of the provider
 * @param place where; empty when it is remote only
 * @param link for who follows from afar; shown to who has a place
 * @param costCents of all places, in euro cents; the programme pays those that somebody came to
 * @param places how many may come
 * @param taken how many have a place
 * @param waiting how many are on the waiting list
 * @param calledOff why it is called off, if it is
 */
public record Session(
        UUID id,
        LearningModule module,
        String provider,
        Optional<String> website,
        Instant startsAt,
        Instant endsAt,
        String place,
        Optional<String> link,
        long costCents,
        int places,
        int taken,
        int waiting,
        Optional<String> calledOff,
        Instant madeAt) {
    /** The attendance sheet opens so long before, and stays open so long after. */
    public static final Duration MARGIN = Duration.ofMinutes(30);

    public boolean cancelled() {
        return calledOff.isPresent();
    }

    public int left() {
        return places - taken;
    }

    /** Whether one may still enrol. */
    public boolean ahead(Instant now) {
        return !cancelled() && now.isBefore(startsAt);
    }

    /** Whether participants may sign the attendance sheet. */
    public boolean signing(Instant now) {
        return !cancelled() && !now.isBefore(startsAt.minus(MARGIN)) && !now.isAfter(endsAt.plus(MARGIN));
    }
}
