package fr.mediane.programmes.workforce;

/** Why a contract ended. */
public enum EndReason {
    DISMISSAL,
    /** Only on the last day of a contract that has one. */
    NOT_RENEWED,
    RESIGNATION,
    /** The same person goes on under a permanent contract. */
    MADE_PERMANENT,
    GRANT_ENDED;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.end." + name();
    }
}
