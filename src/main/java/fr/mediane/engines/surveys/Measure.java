package fr.mediane.engines.surveys;

import java.util.Arrays;
import java.util.Optional;

/** What is counted over all questionnaires: a fact of the form under this name says whether it holds of somebody. */
public enum Measure {
    SATISFIED("satisfied"),
    ABLE("able"),
    CONFIDENT_BEFORE("confident-before"),
    CONFIDENT_AFTER("confident-after");

    private final String fact;

    Measure(String fact) {
        this.fact = fact;
    }

    /** Name of the fact in a file. */
    public String fact() {
        return fact;
    }

    /** The column that keeps it. */
    String column() {
        return fact.replace('-', '_');
    }

    public String messageKey() {
        return "surveys.measure." + name();
    }

    static Optional<Measure> of(String fact) {
        return Arrays.stream(values())
                .filter(measure -> measure.fact.equals(fact))
                .findFirst();
    }
}
