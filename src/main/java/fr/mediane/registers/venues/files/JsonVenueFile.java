package fr.mediane.registers.venues.files;

import fr.mediane.platform.tables.TextEncoding;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An array of objects, one per venue; empty fields are absent, lists may be arrays or texts joined by bars. */
final class JsonVenueFile implements VenueFile {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_IGNORED = 40;

    private final Path file;
    private final TextEncoding encoding;
    private final Shape shape;

    private JsonVenueFile(Path file, TextEncoding encoding, Shape shape) {
        this.file = file;
        this.encoding = encoding;
        this.shape = shape;
    }

    /** Looks through the whole file for the names of its fields: an absent one may stand in the last object only. */
    static JsonVenueFile open(Path file, TextEncoding encoding) throws IOException, NotAVenueFile {
        var known = EnumSet.noneOf(Field.class);
        Set<String> ignored = new LinkedHashSet<>();
        var found = new JsonVenueFile(file, encoding, new Shape(Shape.Format.JSON, "", "", List.of(), List.of()));
        boolean array = found.walk(line -> known.addAll(line.values().keySet()), ignored);
        if (!array) {
            throw new NotAVenueFile("venues.import.refused.json", "");
        }
        var missing = EnumSet.complementOf(known);
        var shape = new Shape(
                Shape.Format.JSON,
                VenueFile.name(encoding.charset()),
                "",
                ignored.stream().limit(MOST_IGNORED).toList(),
                List.copyOf(missing));
        if (!shape.missingIndispensable().isEmpty()) {
            throw new NotAVenueFile(
                    "venues.import.refused.missing",
                    String.join(
                            ", ",
                            shape.missingIndispensable().stream()
                                    .map(Field::column)
                                    .toList()));
        }
        return new JsonVenueFile(file, encoding, shape);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public void read(Consumer<RawLine> lines) throws IOException {
        walk(lines, new LinkedHashSet<>());
    }

    /** False when the file is not an array at all. */
    private boolean walk(Consumer<RawLine> lines, Set<String> ignored) throws IOException {
        int number = 0;
        long line = 1;
        try (var reader = encoding.reader(file);
                var json = JSON.createParser(ObjectReadContext.empty(), reader)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            for (var token = json.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = json.nextToken()) {
                number++;
                line = json.currentTokenLocation().getLineNr();
                lines.accept(line(json, token, number, line, ignored));
            }
        } catch (JacksonException broken) {
            if (number == 0) {
                return false;
            }
            var remark = new Remark(Remark.Kind.REASON, Field.ID, "venues.row.unreadable-json", List.of());
            lines.accept(new RawLine(number + 1, line, Map.of(), Optional.of(remark)));
        }
        return true;
    }

    private static RawLine line(JsonParser json, JsonToken token, int number, long line, Set<String> ignored) {
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            var remark = new Remark(Remark.Kind.REASON, Field.ID, "venues.row.not-an-object", List.of());
            return new RawLine(number, line, Map.of(), Optional.of(remark));
        }
        var values = new EnumMap<Field, String>(Field.class);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            json.nextToken();
            var text = text(json);
            var field = Field.of(name);
            field.ifPresent(known -> values.putIfAbsent(known, text));
            if (field.isEmpty() && ignored.size() < MOST_IGNORED) {
                ignored.add(name);
            }
        }
        return new RawLine(number, line, values, Optional.empty());
    }

    /** A list joined by bars, as the standard writes it in a cell; what is nested deeper is no value of ours. */
    private static String text(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> "";
            case START_ARRAY -> {
                var parts = new ArrayList<String>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    parts.add(text(json));
                }
                yield String.join("|", parts);
            }
            case START_OBJECT -> {
                json.skipChildren();
                yield "";
            }
            default -> json.getString();
        };
    }
}
