package fr.mediane.programmes.workforce.grants;

/** How far the funding of a position is. */
public enum FundingState {
    OPEN,
    /** No day is funded any more; closing evidence or money may be outstanding. */
    ENDED,
    CLOSED
}
