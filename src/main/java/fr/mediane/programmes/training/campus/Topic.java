package fr.mediane.programmes.training.campus;

/** What the campus teaches. */
public enum Topic {
    AGILE,
    LAW,
    DESIGN,
    DATA,
    AI,
    ENTREPRENEURSHIP
}
