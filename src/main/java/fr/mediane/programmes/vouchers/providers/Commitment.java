package fr.mediane.programmes.vouchers.providers;

/** What an organisation declares of its places; the first two are necessary. */
public enum Commitment {
    /** Anybody is received, member or not. */
    OPEN_TO_ALL,
    /** What is seen on people's screens and papers stays there. */
    CONFIDENTIAL,
    /** Those who help are trained for it. */
    TRAINED,
    /** People in a wheelchair can come in. */
    ACCESSIBLE
}
