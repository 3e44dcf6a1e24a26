package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.Block;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.FormPage;
import fr.mediane.engines.forms.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a field is shown, as far as it can be picked from lists: up to three lines, all or one of which must hold. What a
 * file says beyond that is kept as it stands.
 *
 * @param lines what must hold; none: always shown
 * @param any whether one of them is enough
 */
record Shows(List<Line> lines, boolean any) {
    static final int MOST = 3;
    private static final String IS = "=";
    private static final String LEAST = ">";
    private static final String LAST = "<";

    /**
     * One line.
     *
     * @param pick a question alone: it is answered; {@code key=value}: that is its answer; {@code key>} and {@code key<}: at
     *     least and at most the value
     */
    record Line(String pick, String value) {}

    Shows {
        lines = List.copyOf(lines);
    }

    /** The condition of a field in a file; empty when it cannot be shown as lines. */
    static Optional<Shows> of(@Nullable Object when) {
        if (when == null) {
            return Optional.of(new Shows(List.of(), false));
        }
        var entry = when instanceof Map<?, ?> map ? map : Map.of();
        for (var name : List.of("all", "any")) {
            if (entry.size() == 1 && entry.get(name) instanceof List<?> parts && parts.size() <= MOST) {
                var lines = parts.stream()
                        .map(Shows::line)
                        .flatMap(Optional::stream)
                        .toList();
                return lines.size() == parts.size()
                        ? Optional.of(new Shows(lines, name.equals("any")))
                        : Optional.empty();
            }
        }
        return line(entry).map(one -> new Shows(List.of(one), false));
    }

    private static Optional<Line> line(Object part) {
        if (!(part instanceof Map<?, ?> entry) || !(entry.get("field") instanceof String key) || entry.size() > 2) {
            return Optional.empty();
        }
        if (entry.size() == 1) {
            return Optional.of(new Line(key, ""));
        }
        if (entry.containsKey("is")) {
            return entry.get("is") instanceof List<?>
                    ? Optional.empty()
                    : Optional.of(new Line(key + IS + entry.get("is"), ""));
        }
        for (var sign : List.of(LEAST, LAST)) {
            var value = entry.get(sign.equals(LEAST) ? "at-least" : "at-most");
            if (value != null) {
                return Optional.of(new Line(key + sign, String.valueOf(value)));
            }
        }
        return Optional.empty();
    }

    /** The lines that a page sent. */
    static Shows typed(Map<String, String> sent) {
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= MOST; number++) {
            var pick = sent.getOrDefault("si-" + number, "").strip();
            if (!pick.isEmpty()) {
                lines.add(new Line(
                        pick, sent.getOrDefault("si-" + number + "-valeur", "").strip()));
            }
        }
        return new Shows(lines, sent.getOrDefault("si-lien", "").equals("any"));
    }

    /** For the file; null when the field is always shown. */
    @Nullable
    Object entry() {
        var parts = lines.stream().map(Shows::entry).toList();
        if (parts.isEmpty()) {
            return null;
        }
        return parts.size() == 1 ? parts.getFirst() : Map.of(any ? "any" : "all", parts);
    }

    private static Map<String, Object> entry(Line line) {
        var entry = new LinkedHashMap<String, Object>();
        var pick = line.pick();
        int is = pick.indexOf(IS);
        if (is > 0) {
            entry.put("field", pick.substring(0, is));
            entry.put("is", pick.substring(is + 1));
        } else if (pick.endsWith(LEAST) || pick.endsWith(LAST)) {
            entry.put("field", pick.substring(0, pick.length() - 1));
            entry.put(pick.endsWith(LEAST) ? "at-least" : "at-most", Texts.value(line.value()));
        } else {
            entry.put("field", pick);
        }
        return entry;
    }

    /** What can be picked about earlier questions. */
    static List<Option> choices(Ui ui, List<Field.Ask> earlier) {
        var choices = new ArrayList<Option>();
        for (var ask : earlier) {
            var label = ask.head().label().in(ui.english());
            for (var option : FormPage.options(ui, ask.question())) {
                choices.add(Option.of(
                        ask.key() + IS + option.value(), ui.t("procedures.building.when.is", label, option.label())));
            }
            if (measured(ask.question())) {
                choices.add(Option.of(ask.key() + LEAST, ui.t("procedures.building.when.least", label)));
                choices.add(Option.of(ask.key() + LAST, ui.t("procedures.building.when.most", label)));
            }
            choices.add(Option.of(ask.key(), ui.t("procedures.building.when.answered", label)));
        }
        return choices;
    }

    private static boolean measured(Question question) {
        return question instanceof Question.Amount
                || question instanceof Question.Money
                || question instanceof Question.Scale
                || question instanceof Question.Day
                || question instanceof Block;
    }
}
