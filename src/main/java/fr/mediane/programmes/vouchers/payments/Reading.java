package fr.mediane.programmes.vouchers.payments;

/**
 * What reading a bank's file came to.
 *
 * @param before whether it had been read before, and nothing was done now
 * @param accepted transfers that the bank says it takes
 * @param rejected transfers that it refused: owed again
 * @param paid transfers that it booked
 * @param returned transfers that came back: owed again
 * @param deposits sponsors' deposits found at the bank
 * @param open bookings, or answers, that are nothing in the books
 */
public record Reading(
        boolean statement, boolean before, int accepted, int rejected, int paid, int returned, int deposits, int open) {
    static Reading before(boolean statement) {
        return new Reading(statement, true, 0, 0, 0, 0, 0, 0);
    }

    static Reading nothing(boolean statement) {
        return new Reading(statement, false, 0, 0, 0, 0, 0, 0);
    }

    Reading plus(Reading other) {
        return new Reading(
                statement,
                before && other.before,
                accepted + other.accepted,
                rejected + other.rejected,
                paid + other.paid,
                returned + other.returned,
                deposits + other.deposits,
                open + other.open);
    }
}
