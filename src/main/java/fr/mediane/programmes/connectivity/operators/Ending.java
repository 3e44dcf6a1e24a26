package fr.mediane.programmes.connectivity.operators;

/** How a case ended, and with it the duty to keep the line. */
public enum Ending {
    /** Aid was given, in part or whole. */
    GRANTED,
    REFUSED,
    /** The person gave up the request, or it was closed without a decision on it. */
    WITHDRAWN
}
