package fr.mediane.engines.procedures.building;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The file of a form as a tree: each change makes another, which is written out again. Remarks in the file do not survive
 * that. Whether the form is right, only reading it says.
 */
public final class FormTree {
    private static final String FIELDS = "fields";
    private static final int WIDTH = 160;
    private final Map<String, Object> root;

    private FormTree(Map<String, Object> root) {
        this.root = root;
    }

    /** @param content a form's file that was kept, so it can be read */
    public static FormTree of(String content) {
        return new FormTree(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(content)));
    }

    /** A form that asks one thing, to begin with. */
    public static FormTree begin(String key, String french, String english, Map<String, Object> first) {
        var root = new LinkedHashMap<String, Object>();
        root.put("form", key);
        root.put("title", words(french, english));
        root.put(FIELDS, List.of(first));
        return new FormTree(root);
    }

    /** A question for a name, as the first of a form or of a block. */
    public static Map<String, Object> name(String french, String english) {
        var field = new LinkedHashMap<String, Object>();
        field.put("kind", FieldKind.SHORT_TEXT.word());
        field.put("key", "name");
        field.putAll(words(french, english));
        return field;
    }

    private static Map<String, Object> words(String french, String english) {
        var words = new LinkedHashMap<String, Object>();
        words.put("fr", french);
        words.put("en", english);
        return words;
    }

    public String text() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        return new Yaml(options).dump(root);
    }

    /** The fields of the form, or those of a block in it when its key is given. */
    public List<Map<String, Object>> fields(String block) {
        if (block.isEmpty()) {
            return maps(root.get(FIELDS));
        }
        return field("", block).map(one -> maps(one.get(FIELDS))).orElse(List.of());
    }

    public Optional<Map<String, Object>> field(String block, String key) {
        return fields(block).stream().filter(one -> key.equals(one.get("key"))).findFirst();
    }

    /** A field in the place of the one with its key, else after another; at the end when there is none such. */
    public FormTree with(String block, Map<String, Object> field, String after) {
        return changed(block, fields -> {
            int there = place(fields, String.valueOf(field.get("key")));
            var changed = new ArrayList<>(fields);
            if (there >= 0) {
                changed.set(there, field);
            } else {
                int before = place(fields, after);
                changed.add(before < 0 ? changed.size() : before + 1, field);
            }
            return changed;
        });
    }

    /** A field one place up or down; as it is when it is at the end already. */
    public FormTree moved(String block, String key, boolean up) {
        return changed(block, fields -> {
            int there = place(fields, key);
            int other = up ? there - 1 : there + 1;
            var changed = new ArrayList<>(fields);
            if (there >= 0 && other >= 0 && other < changed.size()) {
                Collections.swap(changed, there, other);
            }
            return changed;
        });
    }

    public FormTree without(String block, String key) {
        return changed(
                block,
                fields -> fields.stream()
                        .filter(one -> !key.equals(one.get("key")))
                        .toList());
    }

    public Map<String, Object> settings() {
        return map(root.get("settings"));
    }

    /** Title and settings anew; a setting that is empty goes. */
    public FormTree headed(String french, String english, Map<String, String> settings) {
        var kept = new LinkedHashMap<String, Object>(settings());
        settings.forEach((name, value) -> {
            if (value.isBlank()) {
                kept.remove(name);
            } else {
                kept.put(name, value.strip());
            }
        });
        var changed = new LinkedHashMap<String, Object>();
        root.forEach((name, value) -> {
            changed.put(name, name.equals("title") ? words(french, english) : value);
            if (name.equals("title")) {
                changed.put("settings", kept);
            }
        });
        changed.put("settings", kept);
        return new FormTree(changed);
    }

    private FormTree changed(String block, UnaryOperator<List<Map<String, Object>>> change) {
        if (!block.isEmpty()) {
            var outer = field("", block);
            if (outer.isEmpty()) {
                return this;
            }
            var field = new LinkedHashMap<>(outer.get());
            field.put(FIELDS, change.apply(fields(block)));
            return with("", field, "");
        }
        var changed = new LinkedHashMap<>(root);
        changed.put(FIELDS, change.apply(fields("")));
        return new FormTree(changed);
    }

    private static int place(List<Map<String, Object>> fields, String key) {
        for (int place = 0; place < fields.size(); place++) {
            if (key.equals(fields.get(place).get("key"))) {
                return place;
            }
        }
        return -1;
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(FormTree::map).toList() : List.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, one) -> map.put(String.valueOf(name), plain(one)));
        }
        return map;
    }

    /** YAML makes an instant of a day; it stays a day here. */
    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Date day ->
                LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC).toString();
            case Map<?, ?> map -> map(map);
            case List<?> list -> list.stream().map(FormTree::plain).toList();
            default -> value;
        };
    }
}
