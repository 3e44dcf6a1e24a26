package fr.mediane.registers.venues.standard;

/** One value of a closed list of the standard; kept in the database by its {@code name()}. */
public interface Code {
    String name();

    /** The French label, spelled exactly as the standard's schema spells it: what an export writes. */
    String label();

    /** The message that says it on a screen, in French and in English. */
    String messageKey();
}
