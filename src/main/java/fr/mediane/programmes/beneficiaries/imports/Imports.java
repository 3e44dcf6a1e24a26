package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.files.Uploads;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The imports and their lines in the database, what they say sealed. */
@Repository("peopleImports")
class Imports {
    /** What a line is sealed with, before the id of the record that it makes. */
    static final String CONTENT = "beneficiaries.import:";

    private static final String FOUND = Sql.beside(Imports.class, "imports");
    private static final String LINES = Sql.beside(Imports.class, "import-lines");
    private static final String KEEP = Sql.beside(Imports.class, "import-lines-insert");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vault vault;
    private final Uploads uploads;

    Imports(JdbcClient jdbc, JsonMapper json, Vault vault, Uploads uploads) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
        this.uploads = uploads;
    }

    /** Whether it was written, and its file kept until it is read; not when the id exists already, whoever made it. */
    boolean begin(UUID id, UUID counsellor, byte[] file, Instant now) {
        var key = uploads.key(id);
        boolean fresh = jdbc.sql(
                                "insert into beneficiaries.import (id, counsellor, made_at, state, file_key, reading_since)"
                                        + " values (:id, :counsellor, :now, 'READING', :key, :now) on conflict do nothing")
                        .param("id", id)
                        .param("counsellor", counsellor)
                        .param("key", key)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
        if (fresh) {
            keepFile(id, key, file);
        }
        return fresh;
    }

    private void keepFile(UUID id, byte[] key, byte[] file) {
        try {
            uploads.keep(id, key, file);
        } catch (UncheckedIOException e) {
            delete(id);
            throw e;
        }
    }

    /** What is to be read; empty when it is not there. */
    Optional<byte[]> file(Unread unread) {
        return uploads.read(unread.id(), unread.key());
    }

    /** Those whose file is to be read, if it has not been begun so many times already. */
    List<Unread> unread(int most) {
        return Rows.list(jdbc.sql("""
                        select id, counsellor, file_key, readings, reading_since, job from beneficiaries.import
                        where state = 'READING' and file_key is not null and readings < :most order by made_at
                        """)
                .param("most", most)
                .query((row, _) -> new Unread(
                        row.getObject("id", UUID.class),
                        row.getObject("counsellor", UUID.class),
                        row.getBytes("file_key"),
                        row.getInt("readings"),
                        row.getObject("reading_since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("job", UUID.class)))));
    }

    /** Whether this call is the one that begins to read it anew; no other process does. */
    boolean beginAgain(Unread unread, Instant now) {
        return jdbc.sql("update beneficiaries.import set readings = readings + 1, reading_since = :now, job = null"
                                + " where id = :id and state = 'READING' and readings = :readings")
                        .param("id", unread.id())
                        .param("readings", unread.readings())
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Its file is not there: it must be sent again. */
    void lost(UUID id) {
        jdbc.sql("update beneficiaries.import set file_key = null where id = :id")
                .param("id", id)
                .update();
    }

    /** What was read of it so far is left, to read it from its beginning. */
    void startOver(UUID id) {
        jdbc.sql("delete from beneficiaries.import_line where import = :id")
                .param("id", id)
                .update();
    }

    void job(UUID id, UUID job) {
        jdbc.sql("update beneficiaries.import set job = :job where id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    void shape(UUID id, String kind, String encoding, List<String> ignored) {
        jdbc.sql(
                        "update beneficiaries.import set kind = :kind, encoding = :encoding, ignored = :ignored where id = :id")
                .param("kind", kind)
                .param("encoding", encoding)
                .param("ignored", ignored.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** Read, its file is not needed any more. */
    void enter(UUID id, ImportState state) {
        jdbc.sql("update beneficiaries.import set state = :state, file_key = null where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
        uploads.remove(id);
    }

    void refuse(UUID id, String key, List<Object> arguments) {
        jdbc.sql(
                        "update beneficiaries.import set state = 'REFUSED', file_key = null, refusal = :key, arguments = :arguments where id = :id")
                .param("key", key)
                .param("arguments", arguments.stream().map(String::valueOf).toArray(String[]::new))
                .param("id", id)
                .update();
        uploads.remove(id);
    }

    /** Whether this call is the one that begins to apply; a second click does not. */
    boolean beginApplying(UUID id, boolean withAlike) {
        return jdbc.sql("update beneficiaries.import set state = 'APPLYING', with_alike = :alike"
                                + " where id = :id and state = 'READ'")
                        .param("alike", withAlike)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<PeopleImport> of(UUID counsellor) {
        return found(counsellor, null);
    }

    Optional<PeopleImport> find(UUID counsellor, UUID id) {
        return found(counsellor, id).stream().findFirst();
    }

    private List<PeopleImport> found(UUID counsellor, @Nullable UUID id) {
        return Rows.list(
                jdbc.sql(FOUND).param("counsellor", counsellor).param("id", id).query(Imports::read));
    }

    void delete(UUID id) {
        jdbc.sql("delete from beneficiaries.import where id = :id")
                .param("id", id)
                .update();
        uploads.remove(id);
    }

    int deleteBefore(Instant limit) {
        return jdbc.sql("delete from beneficiaries.import where made_at < :limit")
                .param("limit", Sql.at(limit))
                .update();
    }

    void keep(UUID id, List<ImportedLine> lines) {
        jdbc.sql(KEEP)
                .param("import", id)
                .param("numbers", texts(lines, line -> String.valueOf(line.number())))
                .param("outcomes", texts(lines, line -> line.outcome().name()))
                .param(
                        "corrected",
                        texts(
                                lines,
                                line -> String.valueOf(line.content().stream().anyMatch(FileLine::corrected))))
                .param("people", texts(lines, line -> line.person().toString()))
                .param(
                        "alike",
                        texts(lines, line -> line.alike().map(UUID::toString).orElse("")))
                .param("contents", lines.stream().map(this::sealed).toArray(byte[][]::new))
                .update();
    }

    /**
     * Lines after a number.
     *
     * @param filter {@code all}, {@code corrected}, {@code pending}, or the name of an outcome
     */
    List<ImportedLine> lines(UUID id, String filter, long after, int limit) {
        return Rows.list(jdbc.sql(LINES)
                .param("import", id)
                .param("filter", filter)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> line(row)));
    }

    /** What these lines said is gone from here, now that the people are recorded. */
    void added(UUID id, Collection<Long> numbers) {
        jdbc.sql("update beneficiaries.import_line set outcome = 'ADDED', content = null, alike = null"
                        + " where import = :import and number = any (:numbers)")
                .param("import", id)
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }

    void already(UUID id, Collection<Long> numbers) {
        jdbc.sql("update beneficiaries.import_line set outcome = 'ALREADY'"
                        + " where import = :import and number = any (:numbers) and outcome <> 'ADDED'")
                .param("import", id)
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }

    private byte[] sealed(ImportedLine line) {
        return vault.seal(json.writeValueAsString(line.content().orElseThrow()), CONTENT + line.person());
    }

    private ImportedLine line(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new ImportedLine(
                row.getLong("number"),
                Outcome.valueOf(row.getString("outcome")),
                person,
                Optional.ofNullable(row.getObject("alike", UUID.class)),
                Optional.ofNullable(row.getBytes("content"))
                        .map(bytes -> json.readValue(vault.open(bytes, CONTENT + person), FileLine.class)));
    }

    private static String[] texts(List<ImportedLine> lines, Function<ImportedLine, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private static PeopleImport read(ResultSet row, int number) throws SQLException {
        return new PeopleImport(
                row.getObject("id", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                ImportState.valueOf(row.getString("state")),
                row.getString("kind"),
                row.getString("encoding"),
                List.of((String[]) row.getArray("ignored").getArray()),
                row.getString("refusal"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getBoolean("with_alike"),
                Optional.ofNullable(row.getObject("job", UUID.class)),
                row.getBytes("file_key") != null && row.getInt("readings") < PeopleImport.MOST_READINGS,
                new PeopleImport.Counts(
                        row.getLong("total"),
                        row.getLong("fresh"),
                        row.getLong("alike"),
                        row.getLong("already"),
                        row.getLong("rejected"),
                        row.getLong("added"),
                        row.getLong("corrected")));
    }
}
