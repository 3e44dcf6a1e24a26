package fr.mediane.programmes.training.orders;

/** What is owed for a session: the places that somebody came to, and no more than were ordered. */
final class Owed {
    private Owed() {}

    /**
     * In euro cents.
     *
     * @param priceCents of a place, in euro cents
     * @param places that were ordered
     * @param present who signed the attendance sheet
     */
    static long cents(long priceCents, int places, int present) {
        return Math.multiplyExact(priceCents, Math.min(places, present));
    }
}
