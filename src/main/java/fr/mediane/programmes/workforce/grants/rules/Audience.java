package fr.mediane.programmes.workforce.grants.rules;

/** Who employs, as far as the amount of the grant depends on it. */
public enum Audience {
    PUBLIC,
    /** A public body, for a position in a priority urban or rural area. */
    PUBLIC_PRIORITY,
    PRIVATE;

    /** @param employer the kind of employer, as the register of employers has it */
    public static Audience of(String employer, boolean priorityArea) {
        if (employer.equals("PRIVATE")) {
            return PRIVATE;
        }
        return priorityArea ? PUBLIC_PRIORITY : PUBLIC;
    }
}
