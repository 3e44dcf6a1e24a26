package fr.mediane.engines.forms;

import fr.mediane.kernel.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The same questions several times: the children of a household, several contracts.
 *
 * @param each the questions of one row; its conditions speak of the same row
 * @param one what one row is called: "Child"
 * @param least rows, from 0
 * @param most rows, up to {@link #MOST}
 */
public record Block(Form each, Words one, int least, int most) implements Question {
    public static final int MOST = 20;

    /** Before the keys of a row, counted from 1. */
    static String place(String key, int row) {
        return key + "." + row + ".";
    }

    /** How many rows there are; what they hold comes by {@link #rows}. */
    @Override
    public Parsed<Answer> read(List<String> typed) {
        var count = typed.getFirst().strip();
        if (!count.matches("\\d{1,3}")) {
            return Parsed.invalid("forms.error.rows-range", least, most);
        }
        int rows = Integer.parseInt(count);
        return rows < least || rows > most
                ? Parsed.invalid("forms.error.rows-range", least, most)
                : Parsed.valid(new Answer.Rows(
                        Stream.generate(() -> Answers.NONE).limit(rows).toList()));
    }

    @Override
    public boolean free() {
        return true;
    }

    /** The rows as they were kept; no more than there may be. */
    Answer.Rows rows(Map<String, List<String>> plain, String key) {
        var count = plain.getOrDefault(key, List.of()).stream().findFirst().orElse("");
        int rows = count.matches("\\d{1,3}") ? Math.min(Integer.parseInt(count), most) : 0;
        var read = new ArrayList<Answers>();
        for (int row = 1; row <= rows; row++) {
            read.add(each.read(within(plain, place(key, row))));
        }
        return new Answer.Rows(read);
    }

    private static Map<String, List<String>> within(Map<String, List<String>> plain, String place) {
        var inner = new HashMap<String, List<String>>();
        plain.forEach((key, values) -> {
            if (key.startsWith(place)) {
                inner.put(key.substring(place.length()), values);
            }
        });
        return inner;
    }
}
