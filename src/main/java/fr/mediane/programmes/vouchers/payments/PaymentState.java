package fr.mediane.programmes.vouchers.payments;

/** Where one provider's payment in a run stands. */
public enum PaymentState {
    PREPARED,
    /** Not ordered after all; what was used is due again. */
    LEFT_OUT,
    ORDERED,
    /** The bank has booked it. */
    PAID,
    /** The bank refused it; what was used is due again. */
    REJECTED,
    /** It came back after it had been booked; what was used is due again. */
    RETURNED
}
