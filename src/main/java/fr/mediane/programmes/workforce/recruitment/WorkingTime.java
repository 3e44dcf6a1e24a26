package fr.mediane.programmes.workforce.recruitment;

/** How much somebody wants to work. */
public enum WorkingTime {
    FULL,
    PART,
    EITHER;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "recruitment.time." + name();
    }
}
