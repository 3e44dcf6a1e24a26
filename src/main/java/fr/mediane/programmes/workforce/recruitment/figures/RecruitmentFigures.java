package fr.mediane.programmes.workforce.recruitment.figures;

import java.util.List;
import java.util.Optional;

/**
 * Who was hired.
 *
 * @param total people hired; empty when they are too few to be told of
 */
public record RecruitmentFigures(Optional<Long> total, List<Part> parts) {
    public RecruitmentFigures {
        parts = List.copyOf(parts);
    }

    /** What is asked of those who were hired, with the answers in order. */
    public enum Axis {
        CREATED("YES", "NO"),
        UNEMPLOYED("YES", "NO", "UNSAID"),
        GENDER("F", "M", "X", "UNSAID"),
        EDUCATION("UP_TO_BAC", "BAC_2", "BAC_3", "UNSAID");

        private final List<String> answers;

        Axis(String... answers) {
            this.answers = List.of(answers);
        }

        List<String> answers() {
            return answers;
        }

        /** Key of its name on the screen. */
        public String messageKey() {
            return "recruitment.axis." + name();
        }
    }

    /** One question with its answers. */
    public record Part(Axis axis, List<Bar> bars) {
        public Part {
            bars = List.copyOf(bars);
        }
    }

    /**
     * How many gave an answer.
     *
     * @param count empty when they are too few to be told of
     * @param share of all who were hired, 0 to 1; empty with the count
     */
    public record Bar(Axis axis, String answer, Optional<Long> count, Optional<Double> share) {
        /** Key of its name on the screen. */
        public String messageKey() {
            return "recruitment.answer." + axis + "." + answer;
        }
    }
}
