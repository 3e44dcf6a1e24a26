package fr.mediane.engines.procedures.building.web;

import fr.mediane.engines.procedures.building.FieldKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field as texts in a page: as it stands in the file, or as it was typed.
 *
 * @param texts by name; those of the file keep their names there
 * @param types of files ticked
 * @param choices of a question with choices
 */
public record FieldForm(Map<String, String> texts, List<String> types, List<Choice> choices) {
    /** So many empty lines for choices to come. */
    private static final int SPARE = 3;

    private static final int MOST_CHOICES = 200;
    private static final List<String> WORDS = List.of("fr", "en", "hint-fr", "hint-en");

    /**
     * One choice.
     *
     * @param of codes of the earlier choice with which it is offered, with blanks between
     */
    public record Choice(String code, String french, String english, String of) {
        static final Choice BLANK = new Choice("", "", "", "");

        boolean isBlank() {
            return (code + french + english).isBlank();
        }
    }

    public FieldForm {
        texts = Map.copyOf(texts);
        types = List.copyOf(types);
        choices = List.copyOf(choices);
    }

    static FieldForm blank() {
        return new FieldForm(Map.of(), List.of("pdf", "jpg", "png"), spare(List.of()));
    }

    /** As it stands in the file. */
    static FieldForm of(Map<String, Object> field) {
        var texts = new LinkedHashMap<String, String>();
        field.forEach((name, value) -> {
            if (!(value instanceof Map || value instanceof List)) {
                texts.put(name, String.valueOf(value));
            }
        });
        var shows = Shows.of(field.get("when"));
        if (shows.isEmpty()) {
            texts.put("si-garder", "true");
        }
        shows.ifPresent(one -> {
            texts.put("si-lien", one.any() ? "any" : "all");
            for (int line = 0; line < one.lines().size(); line++) {
                texts.put("si-" + (line + 1), one.lines().get(line).pick());
                texts.put("si-" + (line + 1) + "-valeur", one.lines().get(line).value());
            }
        });
        var types = field.get("types") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("pdf", "jpg", "png");
        return new FieldForm(texts, types, spare(choices(field.get("options"))));
    }

    /** As it was typed. */
    static FieldForm typed(Map<String, List<String>> sent) {
        var texts = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> texts.put(
                name,
                values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").replace("\u0000", "")));
        var choices = new ArrayList<Choice>();
        for (int line = 0; line < MOST_CHOICES && texts.containsKey("choix-" + line + "-fr"); line++) {
            var name = "choix-" + line + "-";
            choices.add(new Choice(
                    texts.getOrDefault(name + "code", "").strip(),
                    texts.getOrDefault(name + "fr", "").strip(),
                    texts.getOrDefault(name + "en", "").strip(),
                    texts.getOrDefault(name + "of", "").strip()));
        }
        return new FieldForm(texts, sent.getOrDefault("types", List.of()), spare(choices));
    }

    public String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    public boolean optional() {
        return text("optional").equals("true");
    }

    /** Whether its condition is more than these pages show, and stays. */
    public boolean keepsCondition() {
        return text("si-garder").equals("true");
    }

    /**
     * For the file.
     *
     * @param former as it stood there, or empty
     */
    Map<String, Object> entry(String key, FieldKind kind, Map<String, Object> former) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("kind", kind.word());
        entry.put("key", key);
        WORDS.forEach(name -> put(entry, name, text(name)));
        if (kind.asks() && kind != FieldKind.BLOCK && optional()) {
            entry.put("optional", true);
        }
        var when = keepsCondition() ? former.get("when") : Shows.typed(texts).entry();
        put(entry, "when", when);
        kind.own().stream().filter(name -> !name.equals("types")).forEach(name -> own(entry, name));
        if (kind == FieldKind.FILE) {
            entry.put("types", types);
        }
        if (kind == FieldKind.ONE_OF) {
            put(entry, "linked-to", text("linked-to"));
        }
        if (kind.hasChoices()) {
            entry.put("options", options());
        }
        put(entry, "fields", former.get("fields"));
        return entry;
    }

    private void own(Map<String, Object> entry, String name) {
        if (!text(name).isEmpty()) {
            entry.put(name, name.endsWith("-fr") || name.endsWith("-en") ? text(name) : Texts.value(text(name)));
        }
    }

    private List<Map<String, Object>> options() {
        var codes = choices.stream().map(Choice::code).collect(Collectors.toCollection(TreeSet::new));
        var options = new ArrayList<Map<String, Object>>();
        for (var choice : choices) {
            if (!choice.isBlank()) {
                var code = choice.code().isEmpty() ? Texts.key(choice.french(), codes) : choice.code();
                codes.add(code);
                options.add(option(code, choice));
            }
        }
        return options;
    }

    private static Map<String, Object> option(String code, Choice choice) {
        var option = new LinkedHashMap<String, Object>();
        option.put("code", code);
        put(option, "fr", choice.french());
        put(option, "en", choice.english());
        if (!choice.of().isEmpty()) {
            option.put("of", List.of(choice.of().split("[\\s,;]+")));
        }
        return option;
    }

    private static List<Choice> choices(@Nullable Object options) {
        var choices = new ArrayList<Choice>();
        if (options instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> option) {
                    choices.add(new Choice(
                            word(option, "code"), word(option, "fr"), word(option, "en"), words(option.get("of"))));
                }
            }
        }
        return choices;
    }

    private static List<Choice> spare(List<Choice> choices) {
        var all = new ArrayList<>(choices.stream().filter(one -> !one.isBlank()).toList());
        for (int i = 0; i < SPARE; i++) {
            all.add(Choice.BLANK);
        }
        return all;
    }

    private static String word(Map<?, ?> option, String name) {
        var value = option.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    private static String words(@Nullable Object codes) {
        return switch (codes) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> String.valueOf(codes);
        };
    }

    private static void put(Map<String, Object> entry, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            entry.put(name, value);
        }
    }

    /** Names of fields of the page that faults of the file lead to. */
    static Set<String> names() {
        return Set.of("fr", "en", "hint-fr", "hint-en", "one-fr", "one-en", "low-fr", "low-en", "high-fr", "high-en");
    }
}
