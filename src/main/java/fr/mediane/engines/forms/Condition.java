package fr.mediane.engines.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** When something is shown, or true, as data: it speaks of earlier answers only, so no circle is possible. */
public sealed interface Condition {
    /** Whether it holds; of a question without answer nothing holds. */
    boolean holds(Answers answers);

    /** The keys of the questions it speaks of. */
    Set<String> keys();

    /** Holds whatever was answered. */
    record Always() implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return true;
        }

        @Override
        public Set<String> keys() {
            return Set.of();
        }
    }

    Condition ALWAYS = new Always();

    /** The answer is, or contains, one of these. */
    record Is(String key, Set<String> values) implements Condition {
        public Is {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(Answers answers) {
            return answers.values(key).stream().anyMatch(values::contains);
        }

        @Override
        public Set<String> keys() {
            return Set.of(key);
        }
    }

    /** The number, the euros or the count of rows answered lie between these, both included. */
    record Between(String key, BigDecimal least, BigDecimal most) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.of(key)
                    .flatMap(Answer::number)
                    .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                    .isPresent();
        }

        @Override
        public Set<String> keys() {
            return Set.of(key);
        }
    }

    /** The day answered lies between these, both included. */
    record Within(String key, LocalDate earliest, LocalDate latest) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.of(key)
                    .filter(answer ->
                            answer instanceof Answer.OnDay(var day) && !day.isBefore(earliest) && !day.isAfter(latest))
                    .isPresent();
        }

        @Override
        public Set<String> keys() {
            return Set.of(key);
        }
    }

    /** There is an answer. */
    record Answered(String key) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.of(key).isPresent();
        }

        @Override
        public Set<String> keys() {
            return Set.of(key);
        }
    }

    record Not(Condition other) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return !other.holds(answers);
        }

        @Override
        public Set<String> keys() {
            return other.keys();
        }
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Answers answers) {
            return parts.stream().allMatch(on(answers));
        }

        @Override
        public Set<String> keys() {
            return Condition.keys(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Answers answers) {
            return parts.stream().anyMatch(on(answers));
        }

        @Override
        public Set<String> keys() {
            return Condition.keys(parts);
        }
    }

    private static Predicate<Condition> on(Answers answers) {
        return part -> part.holds(answers);
    }

    private static Set<String> keys(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
