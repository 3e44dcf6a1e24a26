package fr.mediane.registers.venues.duplicates;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.standard.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pairs that may be the same, and merges, in the database. */
@Repository
class Duplicates {
    private static final String FIND = Sql.beside(Duplicates.class, "find-duplicates");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Duplicates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Proposes anew, one département of the post after the other. */
    void search(Progress progress) {
        var prefixes = Rows.list(jdbc.sql("select distinct left(code_postal, 2) as prefix from venues.venue order by 1")
                .query((row, number) -> row.getString("prefix")));
        progress.total(prefixes.size());
        jdbc.sql("delete from venues.duplicate").update();
        for (int done = 0; done < prefixes.size(); done++) {
            progress.checkCancelled();
            jdbc.sql(FIND).param("prefix", prefixes.get(done)).update();
            progress.done(done + 1L);
        }
    }

    long count() {
        return jdbc.sql("select count(*) from venues.duplicate")
                .query(Long.class)
                .single();
    }

    List<DuplicateDesk.Pair> best(long offset, int limit) {
        return Rows.list(
                jdbc.sql("""
                    select d.*, a.nom as a_name, a.adresse || ', ' || a.code_postal || ' ' || a.commune as a_address,
                        b.nom as b_name, b.adresse || ', ' || b.code_postal || ' ' || b.commune as b_address
                    from venues.duplicate d join venues.venue a on a.id = d.a join venues.venue b on b.id = d.b
                    order by d.score desc, d.a, d.b offset :offset limit :limit
                    """).param("offset", offset).param("limit", limit).query(Duplicates::pair));
    }

    void forget(UUID one, UUID other) {
        jdbc.sql("delete from venues.duplicate where a in (:one, :other) and b in (:one, :other)")
                .param("one", one)
                .param("other", other)
                .update();
    }

    void forgetAllOf(UUID venue) {
        jdbc.sql("delete from venues.duplicate where a = :venue or b = :venue")
                .param("venue", venue)
                .update();
    }

    void notTheSame(UUID one, UUID other, Optional<UUID> actor, Instant now) {
        jdbc.sql("insert into venues.not_duplicate (a, b, said_by, said_at)"
                        + " values (least(:one, :other), greatest(:one, :other), :actor, :now) on conflict do nothing")
                .param("one", one)
                .param("other", other)
                .param("actor", actor.orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Leads the merged venue's own merged ones on to the survivor, and keeps what undoing needs. */
    UUID merged(Venue before, Venue after, UUID merged, Optional<UUID> actor, Instant now) {
        var led = Rows.list(
                jdbc.sql("update venues.venue set merged_into = :survivor where merged_into = :merged returning id")
                        .param("survivor", before.id())
                        .param("merged", merged)
                        .query((row, number) -> row.getObject("id", UUID.class)));
        var id = Uuid7.next();
        jdbc.sql("insert into venues.merge (id, survivor, merged, survivor_before, version_after, led_on,"
                        + " made_by, made_at) values (:id, :survivor, :merged, :before::jsonb, :version, :led,"
                        + " :actor, :now)")
                .param("id", id)
                .param("survivor", before.id())
                .param("merged", merged)
                .param("before", json.writeValueAsString(VenueDesk.texts(before)))
                .param("version", after.version())
                .param("led", led.toArray(UUID[]::new))
                .param("actor", actor.orElse(null))
                .param("now", Timestamp.from(now))
                .update();
        joinedIds(before.id());
        return id;
    }

    /** The id that exports give to a venue that stands for others must lead back to it. */
    private void joinedIds(UUID survivor) {
        jdbc.sql("""
            insert into venues.former_id (former, venue)
            select v.standard_id || '__' || string_agg(m.standard_id, '__' order by m.standard_id), v.id
            from venues.venue v join venues.venue m on m.merged_into = v.id
            where v.id = :survivor group by v.id
            on conflict (former) do update set venue = excluded.venue
            """).param("survivor", survivor).update();
    }

    List<DuplicateDesk.Merge> merges(int limit) {
        return Rows.list(jdbc.sql("""
            select m.*, s.nom as survivor_name, d.nom as merged_name
            from venues.merge m join venues.venue s on s.id = m.survivor join venues.venue d on d.id = m.merged
            where m.undone_at is null order by m.made_at desc limit :limit
            """).param("limit", limit).query(this::merge));
    }

    /** The merge, once: a second undo finds nothing. */
    Optional<DuplicateDesk.Merge> undo(UUID id, Instant now) {
        return jdbc.sql("""
            update venues.merge m set undone_at = :now from venues.venue s, venues.venue d
            where m.id = :id and m.undone_at is null and s.id = m.survivor and d.id = m.merged
            returning m.*, s.nom as survivor_name, d.nom as merged_name
            """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(this::merge)
                .optional();
    }

    /** Leads back to a separated venue those that had led to it. */
    void leadBack(DuplicateDesk.Merge merge) {
        jdbc.sql("update venues.venue set merged_into = :merged where id = any(:led) and merged_into = :survivor")
                .param("merged", merge.merged())
                .param("led", merge.ledOn().toArray(UUID[]::new))
                .param("survivor", merge.survivor())
                .update();
    }

    private static DuplicateDesk.Pair pair(ResultSet row, int number) throws SQLException {
        double metres = row.getDouble("metres");
        var distance = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(metres);
        return new DuplicateDesk.Pair(
                row.getObject("a", UUID.class),
                row.getObject("b", UUID.class),
                row.getString("a_name"),
                row.getString("a_address"),
                row.getString("b_name"),
                row.getString("b_address"),
                row.getDouble("score"),
                row.getDouble("name_score"),
                row.getDouble("address_score"),
                distance,
                row.getBoolean("same_pivot"),
                row.getBoolean("same_phone"));
    }

    private DuplicateDesk.Merge merge(ResultSet row, int number) throws SQLException {
        return new DuplicateDesk.Merge(
                row.getObject("id", UUID.class),
                row.getObject("survivor", UUID.class),
                row.getObject("merged", UUID.class),
                row.getString("survivor_name"),
                row.getString("merged_name"),
                json.readValue(row.getString("survivor_before"), new TypeReference<Map<Field, String>>() {}),
                row.getInt("version_after"),
                List.of((UUID[]) row.getArray("led_on").getArray()),
                row.getTimestamp("made_at").toInstant());
    }
}
