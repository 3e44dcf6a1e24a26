package fr.mediane.programmes.beneficiaries.imports;

/** What becomes of a line. */
public enum Outcome {
    /** Will be recorded. */
    NEW,
    /** Likely somebody known already, or of a line above: the counsellor chooses, once for all. */
    ALIKE,
    /** Nothing in it differs from a line imported before, or from one above: never recorded again. */
    ALREADY,
    REJECTED,
    /** Recorded; what the line said is gone from here. */
    ADDED
}
