package fr.mediane.engines.ledger;

/** Whether a transaction was written now, or stood already, to the letter, from an earlier try. */
public enum Written {
    NOW,
    BEFORE
}
