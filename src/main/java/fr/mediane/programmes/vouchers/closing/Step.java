package fr.mediane.programmes.vouchers.closing;

/** What happens at the end of a campaign, in this order. */
public enum Step {
    /** Sponsors and distributors are told that the end comes. */
    ALERT,
    /** Sponsors are asked to approve that nothing more is handed out. */
    APPROVAL,
    /** The last day on which vouchers are valid; what was never handed out is blocked, once approved. */
    END,
    /** The last day on which places take vouchers in; then they expire. */
    GRACE,
    /** What was not used goes back to the sponsors, with a joint statement and credit notes. */
    STATEMENT
}
