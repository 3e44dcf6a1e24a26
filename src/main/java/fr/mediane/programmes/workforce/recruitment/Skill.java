package fr.mediane.programmes.workforce.recruitment;

/** What somebody can do that a counsellor needs; our own short list, so that wishes and wants are said in the same words. */
public enum Skill {
    WELCOMING,
    WORKSHOPS,
    ONE_TO_ONE,
    FIRST_STEPS,
    OFFICE_TOOLS,
    ONLINE_PROCEDURES,
    SAFETY,
    YOUNG_PEOPLE,
    OLDER_PEOPLE,
    DISABILITY,
    LANGUAGES,
    COORDINATION;

    /** Key of its name on the screen. */
    public String messageKey() {
        return "recruitment.skill." + name();
    }
}
