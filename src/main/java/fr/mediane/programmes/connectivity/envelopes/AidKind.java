package fr.mediane.programmes.connectivity.envelopes;

/** What an aid is for: of each kind, a household gets one in twelve months. */
public enum AidKind {
    INTERNET,
    TELEPHONE
}
