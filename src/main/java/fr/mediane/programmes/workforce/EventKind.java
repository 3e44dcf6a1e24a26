package fr.mediane.programmes.workforce;

/** What can happen to a convention and its positions. */
public enum EventKind {
    AWARDED,
    SIGNED,
    DECLINED,
    RENEWAL_ASKED,
    RENEWED,
    PHASE_2,
    ENDED,
    AMENDMENT_ASKED,
    AMENDMENT_SIGNED,
    AMENDMENT_ABANDONED,
    GIVEN_BACK,
    HIRED,
    LEFT;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.event." + name();
    }
}
