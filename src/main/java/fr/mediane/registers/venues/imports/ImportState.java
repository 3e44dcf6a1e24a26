package fr.mediane.registers.venues.imports;

/** Where an import is. */
public enum ImportState {
    READING,
    /** Read and shown; nothing has changed yet. */
    READ,
    /** No file of venues. */
    REFUSED,
    APPLYING,
    APPLIED
}
