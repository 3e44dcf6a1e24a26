package fr.mediane.registers.venues.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the standard's {@code schema.json} accepts, read from the schema itself: patterns match the whole value. */
public final class VenueSchema {
    private final List<JsonNode> fields = new ArrayList<>();

    private VenueSchema(Path schema) {
        try {
            JsonMapper.shared().readTree(Files.readString(schema)).get("fields").forEach(fields::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the schema and the real files lie on a machine that has them: beside the checkout, or beside its parent. */
    public static Path folder() {
        var near = Path.of("../shared/data/venues");
        return Files.exists(near) ? near : Path.of("../../shared/data/venues");
    }

    public static VenueSchema read() {
        return new VenueSchema(folder().resolve("schema.json"));
    }

    /** The columns whose value the schema refuses; empty when the row is valid. */
    public List<String> refused(Map<Field, String> values) {
        var refused = new ArrayList<String>();
        for (var field : fields) {
            var name = field.get("name").asString();
            var value = values.getOrDefault(Field.of(name).orElseThrow(), "");
            if (!accepts(field, value)) {
                refused.add(name);
            }
        }
        return refused;
    }

    private static boolean accepts(JsonNode field, String value) {
        var constraints = field.get("constraints");
        if (value.isEmpty()) {
            return !constraints.path("required").asBoolean(false);
        }
        boolean type = switch (field.get("type").asString()) {
            case "number" -> isNumber(value);
            case "date" -> isDate(value);
            default -> true;
        };
        var pattern = constraints.path("pattern").asString("");
        return type
                && (pattern.isEmpty() || Pattern.matches(pattern, value))
                && value.length() <= constraints.path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private static boolean isNumber(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
