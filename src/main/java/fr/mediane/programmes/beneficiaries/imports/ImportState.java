package fr.mediane.programmes.beneficiaries.imports;

/** Where an import is. */
public enum ImportState {
    READING,
    /** Read and shown; nobody has been recorded yet. */
    READ,
    /** No file of people. */
    REFUSED,
    APPLYING,
    APPLIED
}
