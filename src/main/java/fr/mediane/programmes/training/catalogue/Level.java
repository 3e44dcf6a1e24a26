package fr.mediane.programmes.training.catalogue;

/** The levels of DigComp 3.0. */
public enum Level {
    BASIC,
    INTERMEDIATE,
    ADVANCED,
    HIGHLY_ADVANCED
}
