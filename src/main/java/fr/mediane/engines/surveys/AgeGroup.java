package fr.mediane.engines.surveys;

import java.util.Arrays;
import java.util.Optional;

/**
 * The public that somebody belongs to, as they say themselves: the options of a question named {@link #FIELD}. Wide, so that
 * nobody is told apart by it.
 */
public enum AgeGroup {
    UNDER_25("age-0-24"),
    FROM_25("age-25-39"),
    FROM_40("age-40-59"),
    FROM_60("age-60-69"),
    FROM_70("age-70");

    /** Key of the question, in every questionnaire that asks it. */
    static final String FIELD = "age";

    private final String code;

    AgeGroup(String code) {
        this.code = code;
    }

    /** Of the option, in a file. */
    String code() {
        return code;
    }

    public String messageKey() {
        return "surveys.age." + name();
    }

    public static Optional<AgeGroup> of(String code) {
        return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
    }
}
