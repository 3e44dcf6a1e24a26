package fr.mediane.programmes.training.initiatives;

/** Industry or field of education: the broad fields of ISCED-F 2013, which the EU platform uses. */
public enum StudyField {
    GENERAL,
    EDUCATION,
    ARTS,
    SOCIAL,
    BUSINESS,
    SCIENCES,
    ICT,
    ENGINEERING,
    AGRICULTURE,
    HEALTH,
    SERVICES;

    public String messageKey() {
        return "training.field." + name();
    }
}
