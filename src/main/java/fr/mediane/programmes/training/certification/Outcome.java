package fr.mediane.programmes.training.certification;

/** What a jury decided about a block. */
public enum Outcome {
    PASSED,
    FAILED,
    /** There was no such decision: only a correction says so. */
    VOID
}
