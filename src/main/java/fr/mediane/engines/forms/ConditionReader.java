package fr.mediane.engines.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions; they may speak of the questions that came before, and of these only. */
final class ConditionReader {
    private static final int DEEPEST = 5;
    private static final BigDecimal HUGE = new BigDecimal("1e15");
    private final Faults faults;

    ConditionReader(Faults faults) {
        this.faults = faults;
    }

    /** @param before the questions so far, by key */
    Condition read(@Nullable Object value, String where, Map<String, Question> before) {
        return value == null ? Condition.ALWAYS : read(value, where, before, 0);
    }

    private Condition read(@Nullable Object value, String where, Map<String, Question> before, int depth) {
        var entry = Faults.map(value);
        if (depth > DEEPEST || entry.isEmpty()) {
            faults.add("forms.fault.condition", where);
            return Condition.ALWAYS;
        }
        if (entry.containsKey("field")) {
            return one(entry, where, before);
        }
        faults.onlyKnown(entry, where, List.of("all", "any", "not"));
        if (entry.containsKey("not")) {
            return new Condition.Not(read(entry.get("not"), where, before, depth + 1));
        }
        boolean any = entry.containsKey("any");
        var parts = Faults.list(entry.get(any ? "any" : "all")).stream()
                .map(part -> read(part, where, before, depth + 1))
                .toList();
        if (parts.isEmpty()) {
            faults.add("forms.fault.condition", where);
        }
        return any ? new Condition.Any(parts) : new Condition.All(parts);
    }

    private Condition one(Map<?, ?> entry, String where, Map<String, Question> before) {
        faults.onlyKnown(entry, where, List.of("field", "is", "at-least", "at-most"));
        var key = String.valueOf(entry.get("field"));
        var question = before.get(key);
        if (question == null) {
            faults.add("forms.fault.not-before", where, key);
            return Condition.ALWAYS;
        }
        if (entry.containsKey("is")) {
            return new Condition.Is(key, values(entry.get("is"), where, question));
        }
        if (question instanceof Question.Day) {
            return days(entry, where, key);
        }
        var least = number(entry.get("at-least"));
        var most = number(entry.get("at-most"));
        if (least.isEmpty() && most.isEmpty()) {
            if (entry.size() > 1) {
                faults.add("forms.fault.condition", where);
            }
            return new Condition.Answered(key);
        }
        if (!(question instanceof Question.Scale
                || question instanceof Question.Amount
                || question instanceof Question.Money
                || question instanceof Block)) {
            faults.add("forms.fault.no-number", where, key);
        }
        return new Condition.Between(key, least.orElse(HUGE.negate()), most.orElse(HUGE));
    }

    private Condition days(Map<?, ?> entry, String where, String key) {
        var earliest = faults.date(entry.get("at-least"), where);
        var latest = faults.date(entry.get("at-most"), where);
        return earliest.isEmpty() && latest.isEmpty()
                ? new Condition.Answered(key)
                : new Condition.Within(key, earliest.orElse(LocalDate.MIN), latest.orElse(LocalDate.MAX));
    }

    private Set<String> values(@Nullable Object value, String where, Question question) {
        var values = new LinkedHashSet<String>();
        (value instanceof List<?> list ? list : List.of(String.valueOf(value)))
                .forEach(one -> values.add(String.valueOf(one)));
        values.stream()
                .filter(one -> !question.values().contains(one))
                .forEach(one -> faults.add("forms.fault.no-option", where, one));
        return values;
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }
}
