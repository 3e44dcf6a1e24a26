package fr.mediane.engines.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a form page sends, taken apart: the texts by path, which questions stood there, and which button was pressed. The
 * names are those of {@code web/form.jte}.
 *
 * @param shown the paths of the questions that stood on the page
 */
record TypedTexts(Map<String, List<String>> byPath, Set<String> shown, TypedForm.Step step) {
    static final String PREFIX = "champ-";
    static final String SHOWN = "montre";
    static final String BUTTON = "geste";
    private static final Pattern ADD = Pattern.compile("ajouter:([a-z0-9-]+)");
    private static final Pattern REMOVE = Pattern.compile("retirer:([a-z0-9-]+)[.](\\d{1,3})");

    static TypedTexts of(Map<String, List<String>> sent) {
        var texts = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                texts.put(name.substring(PREFIX.length()), List.copyOf(values));
            }
        });
        var shown = Set.copyOf(sent.getOrDefault(SHOWN, List.of()));
        var button = sent.getOrDefault(BUTTON, List.of()).stream().findFirst().orElse("");
        var add = ADD.matcher(button);
        if (add.matches()) {
            var more = String.valueOf(count(texts, add.group(1)) + 1);
            texts.put(add.group(1), List.of(more));
            return new TypedTexts(texts, shown, TypedForm.Step.STAY);
        }
        var remove = REMOVE.matcher(button);
        if (remove.matches()) {
            return new TypedTexts(texts, shown, TypedForm.Step.STAY)
                    .without(remove.group(1), Integer.parseInt(remove.group(2)));
        }
        return new TypedTexts(
                texts,
                shown,
                switch (button) {
                    case "precedent" -> TypedForm.Step.BACK;
                    case "noter" -> TypedForm.Step.STAY;
                    default -> TypedForm.Step.NEXT;
                });
    }

    /** Files that came along stand behind those that were there. */
    TypedTexts and(Map<String, List<UUID>> uploaded) {
        var texts = new LinkedHashMap<>(byPath);
        uploaded.forEach((path, ids) -> texts.put(
                path,
                Stream.concat(at(path).stream(), ids.stream().map(UUID::toString))
                        .toList()));
        return new TypedTexts(texts, shown, step);
    }

    List<String> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    String first(String path) {
        return at(path).stream().findFirst().orElse("").strip();
    }

    /** Whether the question stood on the page. */
    boolean asked(String path) {
        return shown.contains(path) || byPath.containsKey(path);
    }

    /** How many rows the page had. */
    int rows(String key) {
        return count(byPath, key);
    }

    /** A row goes, and those after it move up. */
    private TypedTexts without(String key, int row) {
        int rows = rows(key);
        if (row < 1 || row > rows) {
            return this;
        }
        var texts = new HashMap<String, List<String>>();
        byPath.forEach((path, values) -> {
            var moved = moved(path, key, row);
            if (!moved.isEmpty()) {
                texts.put(moved, values);
            }
        });
        texts.put(key, List.of(String.valueOf(rows - 1)));
        var still = new HashSet<String>();
        shown.forEach(path -> still.add(moved(path, key, row)));
        return new TypedTexts(texts, still, step);
    }

    /** Empty for what stood in the row. */
    private static String moved(String path, String key, int row) {
        if (!path.startsWith(key + ".")) {
            return path;
        }
        var rest = path.substring(key.length() + 1);
        int dot = rest.indexOf('.');
        if (dot < 1 || !rest.substring(0, dot).matches("\\d{1,3}")) {
            return path;
        }
        int at = Integer.parseInt(rest.substring(0, dot));
        if (at == row) {
            return "";
        }
        return at < row ? path : Block.place(key, at - 1) + rest.substring(dot + 1);
    }

    private static int count(Map<String, List<String>> texts, String key) {
        var count = texts.getOrDefault(key, List.of()).stream().findFirst().orElse("");
        return count.matches("\\d{1,3}") ? Math.min(Integer.parseInt(count), Block.MOST) : 0;
    }
}
