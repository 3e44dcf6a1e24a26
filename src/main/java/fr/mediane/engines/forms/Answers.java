package fr.mediane.engines.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was answered so far, by key. A question passed over is not in it. */
public record Answers(Map<String, Answer> byKey) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public Optional<Answer> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The values of an answer; none when there is no answer. */
    public List<String> values(String key) {
        return of(key).map(Answer::values).orElse(List.of());
    }

    public Answers with(String key, Answer answer) {
        var more = new LinkedHashMap<>(byKey);
        more.put(key, answer);
        return new Answers(more);
    }

    public Answers without(String key) {
        var less = new LinkedHashMap<>(byKey);
        less.remove(key);
        return new Answers(less);
    }

    /** The values of each answer, those of the rows of a block as {@code children.1.name}: what a room keeps. */
    public Map<String, List<String>> plain() {
        var plain = new LinkedHashMap<String, List<String>>();
        byKey.forEach((key, answer) -> {
            plain.put(key, answer.values());
            if (answer instanceof Answer.Rows(var rows)) {
                for (int row = 1; row <= rows.size(); row++) {
                    var place = Block.place(key, row);
                    rows.get(row - 1).plain().forEach((inner, values) -> plain.put(place + inner, values));
                }
            }
        });
        return plain;
    }
}
