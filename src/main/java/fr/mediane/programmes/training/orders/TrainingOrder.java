package fr.mediane.programmes.training.orders;

import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Places that are ordered from a provider for a session, and what is paid for them.
 *
 * @param priceCents of a place, in euro cents
 * @param present who signed the attendance sheet, by now or when the payment was prepared
 * @param preparedBy account of the payer who prepared the payment
 */
public record TrainingOrder(
        UUID session,
        Words title,
        String provider,
        Instant startsAt,
        long priceCents,
        int places,
        int present,
        State state,
        Optional<UUID> payment,
        Optional<UUID> preparedBy,
        Optional<Instant> approvedAt,
        Optional<LocalDate> paidOn) {
    /** How far it is. */
    public enum State {
        /** The attendance sheet is not closed. */
        ORDERED,
        CALLED_OFF,
        DUE,
        PREPARED,
        APPROVED,
        PAID,
        /** Nobody came. */
        NOTHING
    }

    /** What it comes to at most, in euro cents. */
    public long most() {
        return priceCents * places;
    }

    /** What is owed once the attendance sheet is closed, in euro cents. */
    public long owed() {
        return switch (state) {
            case ORDERED, CALLED_OFF, NOTHING -> 0;
            case DUE, PREPARED, APPROVED, PAID -> Owed.cents(priceCents, places, present);
        };
    }
}
