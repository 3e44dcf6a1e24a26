package fr.mediane.programmes.training.catalogue;

/** For whom something is, as the EU Digital Skills and Jobs Platform says it. */
public enum Audience {
    ALL,
    LABOUR,
    ICT,
    EDUCATION
}
