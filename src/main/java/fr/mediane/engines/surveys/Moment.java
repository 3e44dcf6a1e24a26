package fr.mediane.engines.surveys;

/** When somebody is asked, seen from the help. */
public enum Moment {
    /** Right after it. */
    AFTER,
    /** Some weeks later. */
    LATER;

    public String messageKey() {
        return "surveys.moment." + name();
    }
}
