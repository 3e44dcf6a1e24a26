package fr.mediane.programmes.workforce;

/** What an amendment to a convention does. */
public enum AmendmentKind {
    ADD,
    GIVE_BACK,
    /** To another employer of the same département. */
    TRANSFER;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.amendment.kind." + name();
    }
}
