package fr.mediane.programmes.workforce.legacy;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.legacy.LegacyReport.KindCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports, what contradicted itself in them, and what identifiers of older tools are here. */
@Repository
class LegacyImports {
    static final String PEOPLE = "PEOPLE";
    private static final String COLUMNS =
            "select id, begun_at, ended_at, imported_by, counts from workforce.legacy_import ";
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final JsonMapper json;

    LegacyImports(JdbcClient jdbc, JsonRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    record FindingRow(UUID of, int number, String file, long line, String ref, String kind, List<String> arguments) {}

    record RefRow(String file, String ref, UUID id, UUID of) {}

    void add(LegacyImport done) {
        jdbc.sql("""
                        insert into workforce.legacy_import (id, begun_at, ended_at, imported_by, counts)
                        values (:id, :begun, :ended, :by::uuid, :counts::jsonb)
                        """)
                .param("id", done.id())
                .param("begun", Sql.at(done.begun()))
                .param("ended", Sql.at(done.ended()))
                .param("by", done.by().orElse(null))
                .param("counts", json.writeValueAsString(done.counts()))
                .update();
    }

    void findings(UUID of, List<Finding> all) {
        var numbered = IntStream.range(0, all.size())
                .mapToObj(i -> new FindingRow(
                        of,
                        i + 1,
                        all.get(i).file().name(),
                        all.get(i).line(),
                        all.get(i).ref(),
                        all.get(i).kind().name(),
                        all.get(i).arguments()))
                .toList();
        rows.write("""
                insert into workforce.legacy_finding (import, number, file, line, ref, kind, arguments)
                select r."of", r.number, r.file, r.line, r.ref, r.kind, r.arguments
                from jsonb_to_recordset(:rows::jsonb) r ("of" uuid, number integer, file text, line bigint, ref text,
                    kind text, arguments text[])
                """, numbered);
    }

    void refs(UUID of, String file, Map<String, UUID> ids) {
        rows.write(
                """
                insert into workforce.legacy_row (file, ref, id, import)
                select r.file, r.ref, r.id, r."of"
                from jsonb_to_recordset(:rows::jsonb) r (file text, ref text, id uuid, "of" uuid)
                """,
                ids.entrySet().stream()
                        .map(one -> new RefRow(file, one.getKey(), one.getValue(), of))
                        .toList());
    }

    /** Identifiers of a file that were taken over. */
    Set<String> known(LegacyFile file) {
        return new HashSet<>(Rows.list(jdbc.sql("select ref from workforce.legacy_row where file = :file")
                .param("file", file.name())
                .query(String.class)));
    }

    /** Keeps two imports from running at once. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('workforce.legacy_import'))::text")
                .query(String.class)
                .single();
    }

    /** The latest first. */
    List<LegacyImport> all() {
        return Rows.list(jdbc.sql(COLUMNS + "order by begun_at desc limit 100").query((row, _) -> read(row)));
    }

    Optional<LegacyImport> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<KindCount> kinds(UUID of) {
        return Rows.list(jdbc.sql("""
                        select kind, count(*) from workforce.legacy_finding where import = :id
                        group by kind order by count(*) desc, kind
                        """).param("id", of).query(KindCount.class));
    }

    /**
     * Contradictions in the order of the files.
     *
     * @param kind of this kind only, when there is one
     */
    List<Finding> findings(UUID of, Optional<FindingKind> kind, int most) {
        return Rows.list(jdbc.sql("""
                        select file, line, ref, kind, arguments from workforce.legacy_finding
                        where import = :id and (:kind::text is null or kind = :kind) order by number limit :most
                        """)
                .param("id", of)
                .param("kind", kind.map(Enum::name).orElse(null))
                .param("most", most)
                .query((row, _) -> new Finding(
                        LegacyFile.valueOf(row.getString("file")),
                        row.getLong("line"),
                        row.getString("ref"),
                        FindingKind.valueOf(row.getString("kind")),
                        List.of((String[]) row.getArray("arguments").getArray()))));
    }

    private LegacyImport read(ResultSet row) throws SQLException {
        return new LegacyImport(
                row.getObject("id", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                Optional.ofNullable(row.getObject("imported_by", UUID.class)),
                Arrays.asList(json.readValue(row.getString("counts"), LegacyImport.Count[].class)));
    }
}
