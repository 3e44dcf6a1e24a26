package fr.mediane.engines.procedures;

/** What it means when nobody decides in time (CRPA, L231-1 and L231-4). */
public enum Silence {
    /** Nothing by itself. */
    NOTHING,
    /** It opens the appeal; the case stays open and can still be decided. */
    REFUSAL,
    /** The case is accepted by that. */
    ACCEPTANCE;

    public String messageKey() {
        return "procedures.silence." + name();
    }
}
