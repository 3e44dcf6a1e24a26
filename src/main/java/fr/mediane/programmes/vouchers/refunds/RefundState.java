package fr.mediane.programmes.vouchers.refunds;

/** Where a refund stands. */
public enum RefundState {
    /** Waits for a payer. */
    ASKED,
    /** The sponsor wants it no more. */
    WITHDRAWN,
    REFUSED,
    /** The transfer is ordered. */
    APPROVED,
    /** The bank has booked it. */
    PAID,
    /** The bank refused it: the money is free again. */
    REJECTED,
    /** It came back after it had been booked: the money is free again. */
    RETURNED;

    /** Whether there was ever an order for the bank. */
    public boolean ordered() {
        return switch (this) {
            case APPROVED, PAID, REJECTED, RETURNED -> true;
            case ASKED, WITHDRAWN, REFUSED -> false;
        };
    }
}
