package fr.mediane.engines.rules.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on one input: one of these spans, or none of them.
 *
 * @param negated none of them
 * @param spans empty for any value
 */
public record Condition(boolean negated, List<Span> spans) {
    public static final Condition ANY = new Condition(false, List.of());

    public Condition {
        spans = List.copyOf(spans);
    }

    public boolean any() {
        return spans.isEmpty();
    }

    public boolean matches(Value value) {
        return any() || spans.stream().anyMatch(span -> span.contains(value)) != negated;
    }

    /** As FEEL writes it: what the engine is given, whatever was typed. */
    public String feel() {
        var text = any() ? "-" : spans.stream().map(Span::feel).collect(Collectors.joining(", "));
        return negated ? "not(" + text + ")" : text;
    }
}
