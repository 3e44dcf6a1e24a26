package fr.mediane.programmes.workforce;

/** Whom a position is for. */
public enum PositionKind {
    /** Helps people (conseiller numérique). */
    COUNSELLOR,
    /** Coordinates counsellors and partners of a département (coordinateur). */
    COORDINATOR;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "workforce.kind." + name();
    }
}
