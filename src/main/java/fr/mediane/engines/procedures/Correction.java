package fr.mediane.engines.procedures;

/** Why a case goes back to who asks. */
public enum Correction {
    INCOMPLETE,
    INCORRECT,
    OUTDATED;

    public String messageKey() {
        return "procedures.correction." + name();
    }
}
