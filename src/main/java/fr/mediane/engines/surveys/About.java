package fr.mediane.engines.surveys;

/** What a questionnaire is about. */
public enum About {
    /** Help that somebody got. */
    HELP,
    /** Something that somebody attended. */
    EVENT
}
