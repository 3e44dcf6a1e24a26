package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Condition;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Span;
import fr.mediane.engines.rules.sheet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All values of a column as few whole numbers: one for each limit that stands in a cell, one for what lies between two of
 * them, one for each text of a list (and one for any other). On these every condition is made of stretches that begin with
 * and end before a number, which is all that {@code kie-dmn-validation} 10.2 gets right: of a single value between two open
 * limits it loses sight.
 *
 * @param points the limits in order, or the texts
 * @param ordered whether there is something between two points
 * @param first the first number within the column's possible values
 * @param end the first number after them
 */
record Scale(Field field, List<Value> points, boolean ordered, int first, int end) {
    static Scale of(Field field, List<Condition> conditions) {
        if (field.kind() == Kind.YES_NO || !field.allowed().isEmpty()) {
            var listed = field.kind() == Kind.YES_NO
                    ? List.of(Value.of(false), Value.of(true))
                    : field.allowed().stream().map(Value::of).toList();
            return new Scale(field, listed, false, 0, listed.size());
        }
        var points = Stream.concat(Stream.of(field.domain()), conditions.stream())
                .flatMap(condition -> condition.spans().stream())
                .flatMap(span -> Stream.concat(span.low().stream(), span.high().stream()))
                .distinct()
                .sorted()
                .toList();
        if (field.kind() == Kind.TEXT) {
            return new Scale(field, points, false, 0, points.size() + 1);
        }
        var whole = new Scale(field, points, true, 0, 2 * points.size() + 1);
        var domain = IntStream.range(0, whole.end())
                .filter(place -> whole.inside(place, field.domain()))
                .boxed()
                .toList();
        return new Scale(field, points, true, domain.getFirst(), domain.getLast() + 1);
    }

    int size() {
        return end - first;
    }

    /** The numbers for which a condition holds, as stretches; none when it never does. */
    List<Span> stretches(Condition condition) {
        var stretches = new ArrayList<Span>();
        int from = -1;
        for (int place = first; place <= end; place++) {
            boolean holds = place < end && inside(place, condition);
            if (holds && from < 0) {
                from = place;
            } else if (!holds && from >= 0) {
                stretches.add(
                        new Span(Optional.of(Value.of((long) from)), true, Optional.of(Value.of((long) place)), false));
                from = -1;
            }
        }
        return stretches;
    }

    private boolean inside(int place, Condition condition) {
        return condition.any()
                || condition.spans().stream().anyMatch(span -> inside(place, span)) != condition.negated();
    }

    private boolean inside(int place, Span span) {
        if (!ordered) {
            return place < points.size() && span.contains(points.get(place));
        }
        if (place % 2 == 1) {
            return span.contains(points.get(place / 2));
        }
        int above = place / 2;
        return span.low()
                        .map(low -> above > 0 && low.compareTo(points.get(above - 1)) <= 0)
                        .orElse(true)
                && span.high()
                        .map(high -> above < points.size() && high.compareTo(points.get(above)) >= 0)
                        .orElse(true);
    }

    /** What numbers from one until another mean; empty when no value of the column is among them. */
    Optional<Condition> meaning(int from, int until) {
        if (from <= first && until >= end) {
            return Optional.of(Condition.ANY);
        }
        if (!ordered) {
            boolean others = until > points.size();
            var texts = others ? points.subList(0, from) : points.subList(from, until);
            return Optional.of(
                    new Condition(others, texts.stream().map(Span::only).toList()));
        }
        int last = until - 1;
        var span = new Span(
                from % 2 == 1 ? Optional.of(points.get(from / 2)) : before(from / 2),
                from % 2 == 1,
                last % 2 == 1 ? Optional.of(points.get(last / 2)) : after(last / 2),
                last % 2 == 1);
        return span.empty(field.kind())
                ? Optional.empty()
                : Optional.of(new Condition(false, List.of(span.closed(field.kind()))));
    }

    private Optional<Value> before(int between) {
        return between == 0 ? Optional.empty() : Optional.of(points.get(between - 1));
    }

    private Optional<Value> after(int between) {
        return between == points.size() ? Optional.empty() : Optional.of(points.get(between));
    }
}
