package fr.mediane.programmes.vouchers.payments;

/** Where a payment run stands. */
public enum RunState {
    /** Waits for another payer. */
    PREPARED,
    /** Ordered: the file for the bank is there. */
    APPROVED,
    CANCELLED
}
