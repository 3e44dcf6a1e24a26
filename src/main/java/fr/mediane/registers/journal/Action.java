package fr.mediane.registers.journal;

/** What was done to a record. */
public enum Action {
    CREATED,
    CHANGED,
    DELETED,
    /** A deletion or a merge was undone. */
    RESTORED,
    MERGED,
    /** Personal data was shown to someone. */
    READ,
    EXPORTED,
    IMPORTED,
    /** A role or another right was given. */
    GRANTED,
    REVOKED,
    SIGNED_IN,
    SIGNED_OUT
}
