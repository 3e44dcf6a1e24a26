package fr.mediane.engines.rules;

import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables and their versions. */
@Repository
class RuleTables {
    private static final String VERSIONS = "select *, lower(valid) as begins, upper(valid) as ends from rules.version ";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleTables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RuleTable> all() {
        return Rows.list(
                jdbc.sql("select * from rules.rule_table order by french").query((row, _) -> table(row)));
    }

    Optional<RuleTable> find(UUID id) {
        return jdbc.sql("select * from rules.rule_table where id = :id")
                .param("id", id)
                .query((row, _) -> table(row))
                .optional();
    }

    Optional<RuleTable> find(String key) {
        return jdbc.sql("select * from rules.rule_table where key = :key")
                .param("key", key)
                .query((row, _) -> table(row))
                .optional();
    }

    /** Whether it was written; not when the id or the key is there already. */
    boolean insert(RuleTable table, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into rules.rule_table
                            (id, key, french, english, purpose_french, purpose_english, made_at, made_by)
                        values (:id, :key, :french, :english, :purposeFrench, :purposeEnglish, :now, :by)
                        on conflict do nothing
                        """)
                        .param("id", table.id())
                        .param("key", table.key())
                        .param("french", table.naming().french())
                        .param("english", table.naming().english())
                        .param("purposeFrench", table.naming().purposeFrench())
                        .param("purposeEnglish", table.naming().purposeEnglish())
                        .param("now", at(now))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Version> versions(UUID table) {
        return Rows.list(jdbc.sql(VERSIONS + "where rule_table = :table order by number desc")
                .param("table", table)
                .query((row, _) -> version(row)));
    }

    Optional<Version> version(UUID id) {
        return jdbc.sql(VERSIONS + "where id = :id")
                .param("id", id)
                .query((row, _) -> version(row))
                .optional();
    }

    /** The one that applies on a day. */
    Optional<Version> on(UUID table, LocalDate day) {
        return jdbc.sql(VERSIONS + "where rule_table = :table and valid @> cast(:day as date)")
                .param("table", table)
                .param("day", day)
                .query((row, _) -> version(row))
                .optional();
    }

    /** Writes a draft with the next number; not when this id is there already, or another draft of the table. */
    boolean draft(UUID id, UUID table, Sheet sheet, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into rules.version (id, rule_table, number, state, content, made_at, made_by, revised)
                        select :id, :table, coalesce(max(number), 0) + 1, 'DRAFT', :content::jsonb, :now, :by, 1
                        from rules.version where rule_table = :table
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("table", table)
                        .param("content", json.writeValueAsString(sheet))
                        .param("now", at(now))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }

    /** Whether it was written; not when it changed since, or is no draft any more. */
    boolean rewrite(UUID id, int revised, Sheet sheet) {
        return jdbc.sql("""
                        update rules.version set content = :content::jsonb, revised = revised + 1
                        where id = :id and revised = :revised and state = 'DRAFT'
                        """)
                        .param("id", id)
                        .param("revised", revised)
                        .param("content", json.writeValueAsString(sheet))
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from rules.version where id = :id and state = 'DRAFT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Who publishes a version of a table waits for whoever does so already. */
    void lock(UUID table) {
        jdbc.sql("select from rules.rule_table where id = :id for update")
                .param("id", table)
                .query((_, _) -> true)
                .list();
    }

    /** The version without an end gets one. */
    void end(UUID table, LocalDate day) {
        jdbc.sql("""
                        update rules.version set valid = daterange(lower(valid), cast(:day as date))
                        where rule_table = :table and upper_inf(valid)
                        """).param("table", table).param("day", day).update();
    }

    boolean publish(UUID id, int revised, Version.Publication publication, Optional<UUID> by) {
        return jdbc.sql("""
                        update rules.version
                        set state = 'PUBLISHED', file = :file, gap_reason = nullif(:reason, ''),
                            valid = daterange(cast(:day as date), null), published_at = :now, published_by = :by,
                            revised = revised + 1
                        where id = :id and revised = :revised and state = 'DRAFT'
                        """)
                        .param("id", id)
                        .param("revised", revised)
                        .param("file", publication.file())
                        .param("reason", publication.gapReason())
                        .param("day", publication.from())
                        .param("now", at(publication.publishedAt()))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }

    private static RuleTable table(ResultSet row) throws SQLException {
        return new RuleTable(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new RuleTable.Naming(
                        row.getString("french"),
                        row.getString("english"),
                        row.getString("purpose_french"),
                        row.getString("purpose_english")));
    }

    private Version version(ResultSet row) throws SQLException {
        var published = instant(row, "published_at");
        return new Version(
                row.getObject("id", UUID.class),
                row.getObject("rule_table", UUID.class),
                row.getInt("number"),
                json.readValue(row.getString("content"), Sheet.class),
                published.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Version.Publication(
                                row.getString("file"),
                                text(row.getString("gap_reason")),
                                row.getObject("begins", LocalDate.class),
                                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                                published.get())),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("revised"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
