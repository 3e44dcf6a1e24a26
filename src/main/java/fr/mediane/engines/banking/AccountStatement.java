package fr.mediane.engines.banking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A bank's statement of one account (camt.053.001.08), in cents; money that came in is positive.
 *
 * @param messageId the statement's own
 * @param day of the closing balance
 */
public record AccountStatement(
        String messageId, String iban, LocalDate day, long opening, long closing, List<Booking> bookings) {
    public AccountStatement {
        bookings = List.copyOf(bookings);
    }

    /**
     * A booking.
     *
     * @param reference the bank's own, or empty
     * @param order reference of the order of which it books all transfers at once
     * @param words what whoever paid wrote, or who it was
     */
    public record Booking(
            long cents, LocalDate day, String reference, Optional<String> order, String words, List<Detail> details) {
        public Booking {
            details = List.copyOf(details);
        }
    }

    /**
     * One transfer in a booking.
     *
     * @param reference of the transfer, as it was ordered
     * @param returned the code of why it came back, when it did
     */
    public record Detail(String reference, long cents, Optional<String> returned) {}

    /** Whether the bookings lead from one balance to the other: otherwise a part of the statement is missing. */
    public boolean whole() {
        return opening + bookings.stream().mapToLong(Booking::cents).sum() == closing;
    }
}
