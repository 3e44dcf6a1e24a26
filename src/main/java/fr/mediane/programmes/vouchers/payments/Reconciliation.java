package fr.mediane.programmes.vouchers.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The books beside the bank's statements; sums in cents.
 *
 * @param ledger what the books have at the bank now
 * @param latest the latest statement
 * @param days statements, the newest first
 * @param open bookings of the bank that are nothing in the books
 * @param unseen deposits of the books that no statement shows
 */
public record Reconciliation(
        long ledger, Optional<Day> latest, List<Day> days, List<Booked> open, List<Deposit> unseen) {
    public Reconciliation {
        days = List.copyOf(days);
        open = List.copyOf(open);
        unseen = List.copyOf(unseen);
    }

    /**
     * A statement.
     *
     * @param ledger what the books had at the bank once it was read
     * @param follows whether it begins where the one before ends
     */
    public record Day(LocalDate day, long opening, long closing, long ledger, boolean follows) {
        public long difference() {
            return ledger - closing;
        }
    }

    /** A booking of the bank; money that came in is positive. */
    public record Booked(UUID id, LocalDate day, long cents, String reference, String words) {}

    /** A deposit of the books. */
    public record Deposit(String sponsor, long cents, LocalDate day) {}

    /** By how much the books have more than the bank, or less. */
    public long difference() {
        return ledger - latest.map(Day::closing).orElse(0L);
    }

    /** What of the difference neither open bookings nor unseen deposits explain. */
    public long unexplained() {
        return difference()
                - unseen.stream().mapToLong(Deposit::cents).sum()
                + open.stream().mapToLong(Booked::cents).sum();
    }
}
