package fr.mediane.platform.crypto;

/** A room that keeps sealed texts: a bean of this type seals them anew when the key has changed. */
public interface Resealing {
    /** What it keeps, in a word, for the operator. */
    String name();

    /**
     * Opens and seals everything, in transactions of its own; may be run again after an interruption.
     *
     * @return how many texts
     */
    long reseal();
}
