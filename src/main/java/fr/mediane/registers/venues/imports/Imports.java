package fr.mediane.registers.venues.imports;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.venues.files.Shape;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import fr.mediane.registers.venues.standard.Remark.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports and their rows in the database. */
@Repository
class Imports {
    private static final String COUNTS = Sql.beside(Imports.class, "import-counts");
    private static final String ROWS = Sql.beside(Imports.class, "import-rows");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Imports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void begin(UUID id, String fileName, long bytes, Optional<UUID> actor, Instant now) {
        jdbc.sql("insert into venues.import (id, file_name, bytes, state, made_by, made_at)"
                        + " values (:id, :name, :bytes, 'READING', :actor, :now)")
                .param("id", id)
                .param("name", fileName)
                .param("bytes", bytes)
                .param("actor", actor.orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    void enter(UUID id, ImportState state, Optional<UUID> job) {
        jdbc.sql("update venues.import set state = :state, job = coalesce(:job::uuid, job),"
                        + " ended_at = case when :state in ('APPLIED', 'REFUSED') then now() else ended_at end"
                        + " where id = :id")
                .param("state", state.name())
                .param("job", job.orElse(null))
                .param("id", id)
                .update();
    }

    /** Whether this call is the one that begins to apply; a second click does not. */
    boolean beginApplying(UUID id, ImportState from) {
        return jdbc.sql("update venues.import set state = 'APPLYING' where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void job(UUID id, UUID job) {
        jdbc.sql("update venues.import set job = :job where id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    void refuse(UUID id, String key, String argument) {
        jdbc.sql("update venues.import set state = 'REFUSED', refusal = :key, refusal_argument = :argument,"
                        + " ended_at = now() where id = :id")
                .param("key", key)
                .param("argument", argument)
                .param("id", id)
                .update();
    }

    void shape(UUID id, Shape shape) {
        jdbc.sql("update venues.import set format = :format, encoding = :encoding, separator = :separator,"
                        + " ignored = :ignored, missing = :missing where id = :id")
                .param("format", shape.format().name())
                .param("encoding", shape.encoding())
                .param("separator", shape.separator())
                .param("ignored", shape.ignored().toArray(String[]::new))
                .param("missing", shape.missing().stream().map(Field::column).toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void keep(UUID id, List<ImportedRow> rows) {
        jdbc.sql("""
            insert into venues.import_row
                (import, number, line, standard_id, name, outcome, to_complete, corrected, doubted, raw, remarks)
            select :import, r.number::int, r.line::bigint, r.id, r.name, r.outcome, r.complete::boolean,
                r.corrected::boolean, r.doubted::boolean, r.raw::jsonb, r.remarks::jsonb
            from unnest(:numbers::text[], :lines::text[], :ids::text[], :names::text[], :outcomes::text[],
                :completes::text[], :corrected::text[], :doubted::text[], :raws::text[], :remarks::text[])
                as r (number, line, id, name, outcome, complete, corrected, doubted, raw, remarks)
            """)
                .param("import", id)
                .param("numbers", texts(rows, row -> String.valueOf(row.number())))
                .param("lines", texts(rows, row -> String.valueOf(row.line())))
                .param("ids", texts(rows, ImportedRow::standardId))
                .param("names", texts(rows, ImportedRow::name))
                .param("outcomes", texts(rows, ImportedRow::outcome))
                .param("completes", texts(rows, row -> String.valueOf(row.toComplete())))
                .param("corrected", texts(rows, row -> said(row, Kind.CORRECTION)))
                .param("doubted", texts(rows, row -> said(row, Kind.DOUBT)))
                .param("raws", texts(rows, row -> json.writeValueAsString(row.raw())))
                .param("remarks", texts(rows, row -> json.writeValueAsString(row.remarks())))
                .update();
    }

    void applied(UUID id, Map<String, List<Integer>> byOutcome) {
        byOutcome.forEach((outcome, numbers) -> jdbc.sql("update venues.import_row set applied = true,"
                        + " outcome = :outcome where import = :import and number = any(:numbers)")
                .param("outcome", outcome)
                .param("import", id)
                .param("numbers", numbers.toArray(Integer[]::new))
                .update());
    }

    Optional<VenueImport> find(UUID id) {
        return counted(id).stream().findFirst();
    }

    List<VenueImport> latest() {
        return counted(null);
    }

    private List<VenueImport> counted(@Nullable UUID id) {
        return Rows.list(jdbc.sql(COUNTS).param("id", id).query(Imports::anImport));
    }

    /** The rows after a number, at most so many. */
    List<ImportedRow> rows(UUID id, String filter, int after, int limit) {
        return Rows.list(jdbc.sql(ROWS)
                .param("import", id)
                .param("filter", filter)
                .param("after", after)
                .param("limit", limit)
                .query(this::row));
    }

    private static String said(ImportedRow row, Kind kind) {
        return String.valueOf(row.remarks().stream().anyMatch(remark -> remark.kind() == kind));
    }

    private static String[] texts(Collection<ImportedRow> rows, Function<ImportedRow, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private ImportedRow row(ResultSet row, int number) throws SQLException {
        return new ImportedRow(
                row.getInt("number"),
                row.getLong("line"),
                row.getString("standard_id"),
                row.getString("name"),
                row.getString("outcome"),
                row.getBoolean("to_complete"),
                json.readValue(row.getString("raw"), new TypeReference<Map<Field, String>>() {}),
                json.readValue(row.getString("remarks"), new TypeReference<List<Remark>>() {}));
    }

    private static VenueImport anImport(ResultSet row, int number) throws SQLException {
        return new VenueImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getLong("bytes"),
                ImportState.valueOf(row.getString("state")),
                row.getString("format"),
                row.getString("encoding"),
                row.getString("separator"),
                List.of((String[]) row.getArray("ignored").getArray()),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getString("refusal"),
                row.getString("refusal_argument"),
                Optional.ofNullable(row.getObject("job", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                new VenueImport.Counts(
                        row.getLong("total"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("same"),
                        row.getLong("older"),
                        row.getLong("rejected"),
                        row.getLong("corrected"),
                        row.getLong("doubted"),
                        row.getLong("to_complete"),
                        row.getLong("applied")));
    }
}
