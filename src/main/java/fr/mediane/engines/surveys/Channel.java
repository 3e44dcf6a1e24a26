package fr.mediane.engines.surveys;

/** How somebody is asked. */
public enum Channel {
    EMAIL,
    TEXT,
    /** A code on paper, typed at /questionnaire. */
    PAPER,
    /** On the counsellor's own device, handed over. */
    TABLET;

    /** Whether the secret is a short code, for hands. */
    boolean typed() {
        return this == PAPER;
    }
}
