package fr.mediane.programmes.vouchers.providers;

/** Whether a bank account may be paid to. */
public enum BankAccountState {
    /** Waits for somebody else's approval; nothing is paid meanwhile. */
    PROPOSED,
    CURRENT,
    REFUSED,
    /** Another one was given before it was approved. */
    WITHDRAWN,
    FORMER
}
