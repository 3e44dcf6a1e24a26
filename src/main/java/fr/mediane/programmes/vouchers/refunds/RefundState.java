package fr.mediane.programmes.vouchers.refunds;

/** Where a refund stands. Once ordered, the bank says what becomes of it. */
public enum RefundState {
    ASKED,
    WITHDRAWN,
    REFUSED,
    ORDERED,
    PAID,
    REJECTED,
    RETURNED
}
