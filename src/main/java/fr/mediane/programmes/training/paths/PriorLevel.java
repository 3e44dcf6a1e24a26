package fr.mediane.programmes.training.paths;

/** What somebody knows before the initial training: the more, the shorter it is. */
public enum PriorLevel {
    /** Holds the title already, or a part of it. */
    CERTIFIED,
    /** Has helped people with digital tools at work. */
    EXPERIENCED,
    /** Knows digital tools well, and has not helped others with them. */
    DIGITAL,
    /** Starts from the beginning. */
    BEGINNER
}
