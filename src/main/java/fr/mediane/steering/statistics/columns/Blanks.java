package fr.mediane.steering.statistics.columns;

import java.util.Map;

/** Query texts with blanks, written {@code {name}}: what fills them comes from this package, never from outside. */
final class Blanks {
    private Blanks() {}

    static String fill(String sql, Map<String, String> values) {
        var text = sql;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
