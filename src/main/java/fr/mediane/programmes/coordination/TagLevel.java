package fr.mediane.programmes.coordination;

/** Who shares a tag. */
public enum TagLevel {
    PERSONAL,
    TEAM,
    DEPARTEMENT,
    NATIONAL;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "coordination.tag.level." + name();
    }
}
