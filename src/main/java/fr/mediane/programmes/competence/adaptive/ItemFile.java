package fr.mediane.programmes.competence.adaptive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a file of items, ours or an operator's own, and says all that is wrong with it at once. */
public final class ItemFile {
    private static final int LEAST_PER_COMPETENCE = 4;
    private static final int LONGEST_STATEMENT = 120;
    private static final int LONGEST_EXAMPLE = 140;

    private final List<String> faults = new ArrayList<>();

    private ItemFile() {}

    /**
     * The items of a file's text.
     *
     * @throws IllegalArgumentException when they cannot be used; the message lists every fault, for the operator
     */
    public static ItemBank read(String text) {
        return new ItemFile().bank(text);
    }

    private ItemBank bank(String text) {
        try {
            var file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
            var version = text(file, "version", "the file");
            var items = new ArrayList<Item>();
            if (file.get("items") instanceof List<?> list) {
                list.forEach(entry -> item(map(entry), items));
            }
            checkWhole(items);
            if (Boolean.TRUE.equals(file.get("calibrated"))) {
                faults.add("the file says \"calibrated: true\": only the command calibrate-items may, in the database");
            }
            return faults.isEmpty() ? new ItemBank(version, false, items) : refuse();
        } catch (YAMLException e) {
            throw new IllegalArgumentException("The file of items is not YAML: " + e.getMessage(), e);
        }
    }

    private ItemBank refuse() {
        throw new IllegalArgumentException("The file of items cannot be used:\n- " + String.join("\n- ", faults));
    }

    private void item(Map<?, ?> entry, List<Item> items) {
        var id = text(entry, "id", "an item");
        var competence = Competence.of(id.replaceFirst("-.*", ""));
        var level = Level.ofCode(text(entry, "level", id));
        var parameters = new Parameters(number(entry, "discrimination", id), number(entry, "difficulty", id), false);
        if (!id.matches("[1-5]\\.[1-6]-[a-z]([a-z0-9]{0,9})") || competence.isEmpty()) {
            faults.add(id + ": an id is the competence, a hyphen and a letter, for example 2.1-a");
            return;
        }
        if (level.isEmpty()) {
            faults.add(id + ": level is one of basic, intermediate, advanced, highly-advanced");
            return;
        }
        if (!parameters.inRange()) {
            faults.add(id + ": discrimination lies between 0.3 and 3, difficulty between -4 and 4");
        } else if (!level.get().holds(parameters.difficulty())) {
            faults.add(id + ": its difficulty is not within its level");
        }
        items.add(new Item(
                id,
                competence.get(),
                level.get(),
                parameters,
                wording(entry, "fr", "Je ", id),
                wording(entry, "en", "I ", id)));
    }

    private Item.Wording wording(Map<?, ?> entry, String language, String beginning, String id) {
        var statement = text(entry, language, id);
        var example = text(entry, "example-" + language, id);
        if (!statement.startsWith(beginning)) {
            faults.add(id + ": a question begins with \"" + beginning.strip() + "…\": " + language);
        }
        if (statement.length() > LONGEST_STATEMENT || example.length() > LONGEST_EXAMPLE) {
            faults.add(id + ": too long to be read aloud: " + language);
        }
        return new Item.Wording(statement, example);
    }

    private void checkWhole(List<Item> items) {
        var ids = new HashSet<String>();
        items.stream().filter(item -> !ids.add(item.id())).forEach(item -> faults.add(item.id() + " comes twice"));
        for (var competence : Competence.values()) {
            long number = items.stream()
                    .filter(item -> item.competence() == competence)
                    .count();
            if (number < LEAST_PER_COMPETENCE) {
                faults.add("competence " + competence.code() + " has " + number + " items; it needs "
                        + LEAST_PER_COMPETENCE);
            }
        }
    }

    private String text(Map<?, ?> entry, String key, String of) {
        if (entry.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        faults.add(of + ": " + key + " is missing");
        return "";
    }

    private double number(Map<?, ?> entry, String key, String of) {
        if (entry.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        faults.add(of + ": " + key + " is not a number");
        return 0;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
