package fr.mediane.engines.procedures;

/** Who did a step of a case: never more than readers need to understand it. */
public enum Author {
    APPLICANT,
    /** Who acts under a mandate. */
    HELPER,
    INSTRUCTOR,
    /** Somebody outside who was asked for an opinion. */
    EXPERT,
    /** A program of those who decide, by the API. */
    PROGRAM,
    /** The room that owns the procedure, or a program it answers. */
    PARTNER,
    /** Médiane itself: a deadline passed. */
    MEDIANE;

    public String messageKey() {
        return "procedures.author." + name();
    }
}
