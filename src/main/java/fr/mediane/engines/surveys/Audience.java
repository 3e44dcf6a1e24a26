package fr.mediane.engines.surveys;

/** In what kind of help somebody took part. */
public enum Audience {
    INDIVIDUAL,
    WORKSHOP;

    public String messageKey() {
        return "surveys.audience." + name();
    }
}
