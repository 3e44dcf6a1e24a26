package fr.mediane.steering.targets;

import fr.mediane.kernel.Coded;

/** What Médiane measures by itself at the end of each month, from what counsellors record. */
public enum Measure implements Coded {
    /** Counsellors who recorded at least one activity in the three months that end with the day. */
    COUNSELLORS("conseillers"),
    /** Supports (one per person and activity) of the twelve months that end with the day. */
    SUPPORTS("accompagnements");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "targets.measure." + code;
    }
}
