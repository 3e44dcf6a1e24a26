package fr.mediane.engines.ledger;

/** What can be wrong with books. */
public enum FaultKind {
    /** The page's hash is not that of what it holds now, or does not continue the page before. */
    CHAIN,
    /** The entries of the transaction do not add up to zero, or are not all there. */
    UNBALANCED,
    /** What is left of the account is not what its entries say, less what is held. */
    BALANCE,
    /** A noted sum of the account is not what its entries say. */
    CHECKPOINT,
    /** A noted sum of the heading is not what its entries say. */
    HEADING,
    /** The account is below its floor. */
    FLOOR,
    /** A correction is not the opposite of what it corrects. */
    REVERSAL
}
