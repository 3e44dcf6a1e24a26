package fr.mediane.registers.venues;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.tables.Cells;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every open venue in the national standard, as open data: what is written passes the standard's schema and the reference
 * package. Streamed, however many there are.
 */
@Component
public class ExportDesk {
    private static final Set<Field> SIGNED = EnumSet.of(Field.LATITUDE, Field.LONGITUDE, Field.TELEPHONE);
    private static final int AT_ONCE = 500;

    /** Venues that stand for others since a merge bear all their ids, joined as the national tools join them. */
    private static final String OPEN = """
        select v.*, (select string_agg(m.standard_id, '__' order by m.standard_id) from venues.venue m
            where m.merged_into = v.id) as merged_ids
        from venues.venue v where v.status = 'OPEN' order by v.id
        """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ExportDesk(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Comma-separated values in UTF-8 with the 32 columns of the schema, in its order. */
    @Transactional(readOnly = true)
    public long csv(Actor actor, OutputStream out) {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(Arrays.stream(Field.values()).map(Field::column).toList());
            return each(line -> csv.writeRecord(Arrays.stream(Field.values())
                    .map(field -> cell(line, field))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers and telephones keep the standard's form, which begins with a sign and names nothing that could run. */
    private static String cell(Line line, Field field) {
        var text = SheetWriter.write(line.id(), line.venue().sheet(), field);
        return SIGNED.contains(field) ? text : Cells.harmless(text);
    }

    /** An array of objects; empty fields are left out, coordinates are numbers. */
    @Transactional(readOnly = true)
    public long json(Actor actor, OutputStream out) {
        try (var array = json.createGenerator(out)) {
            array.writeStartArray();
            long count = each(line -> object(array, line));
            array.writeEndArray();
            return count;
        }
    }

    private static void object(JsonGenerator array, Line line) {
        array.writeStartObject();
        for (var field : Field.values()) {
            var text = SheetWriter.write(line.id(), line.venue().sheet(), field);
            if (!text.isEmpty() && (field == Field.LATITUDE || field == Field.LONGITUDE)) {
                array.writeNumberProperty(field.column(), Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                array.writeStringProperty(field.column(), text);
            }
        }
        array.writeEndObject();
    }

    private record Line(String id, Venue venue) {}

    private long each(Consumer<Line> reader) throws DataAccessException {
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(AT_ONCE);
        var count = new long[1];
        streaming.query(OPEN, row -> {
            var venue = VenueColumns.venue(row, 0);
            var merged = row.getString("merged_ids");
            reader.accept(new Line(merged == null ? venue.standardId() : venue.standardId() + "__" + merged, venue));
            count[0]++;
        });
        return count[0];
    }
}
