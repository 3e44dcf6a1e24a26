package fr.mediane.programmes.workforce.grants.bank;

/** What an answer or a booking of the bank is in our books. */
public enum GrantBankOutcome {
    PAID,
    /** Paid, and come back. */
    RETURNED,
    REJECTED,
    /** The bank takes the order; nothing is booked yet. */
    ACCEPTED,
    /** The reference is none of ours. */
    UNKNOWN,
    /** The amount is not that of the payment. */
    AMOUNT,
    /** The bank says it a second time. */
    AGAIN,
    /** The payment is not on its way. */
    NOT_UNDER_WAY,
    /** The funding is closed, or money of it is claimed back. */
    CLAIMED,
    /** No payment of a grant. */
    OTHER;

    /** Whether nobody has to look at it. */
    public boolean done() {
        return switch (this) {
            case PAID, RETURNED, REJECTED, ACCEPTED -> true;
            case UNKNOWN, AMOUNT, AGAIN, NOT_UNDER_WAY, CLAIMED, OTHER -> false;
        };
    }
}
