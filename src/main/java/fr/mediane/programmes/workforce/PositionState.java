package fr.mediane.programmes.workforce;

/** Where a position stands on a day. */
public enum PositionState {
    OCCUPIED,
    VACANT,
    GIVEN_BACK;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.state." + name();
    }
}
