package fr.mediane.engines.rules.sheet;

/** Which rows count when several apply. */
public enum HitPolicy {
    /** At most one can apply. */
    UNIQUE,
    /** The first that applies. */
    FIRST,
    /** All that apply; their amounts are added up (DMN: COLLECT with SUM). */
    SUM;

    public String messageKey() {
        return "rules.policy." + name();
    }
}
