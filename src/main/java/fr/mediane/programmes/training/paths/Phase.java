package fr.mediane.programmes.training.paths;

/** Where a deadline stands. */
public enum Phase {
    /** Nothing to say yet. */
    AHEAD,
    /** Within sixty days. */
    NEAR,
    /** Over, and not met. */
    PASSED,
    DONE
}
