package fr.mediane.steering.statistics.zonings;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.zonings.Zoning.Reason;
import fr.mediane.steering.statistics.zonings.Zoning.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of communes, and what was said of the lines they were read from. */
@Repository
class Zonings {
    private static final String ALL = Sql.beside(Zonings.class, "zonings");
    private final JdbcClient jdbc;

    Zonings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(Zoning zoning, ZoningFile file) {
        boolean fresh = jdbc.sql("""
                        insert into statistics.zoning (id, name, kind, as_of, source, lines, read_at)
                        values (:id, :name, :kind, :day, :source, :lines, :read)
                        on conflict (id) do nothing
                        """)
                        .param("id", zoning.id())
                        .param("name", zoning.name())
                        .param("kind", zoning.kind().code())
                        .param("day", zoning.asOf())
                        .param("source", zoning.source())
                        .param("lines", zoning.lines())
                        .param("read", Timestamp.from(zoning.read()))
                        .update()
                == 1;
        if (fresh) {
            fill(zoning.id(), file);
        }
        return fresh;
    }

    private void fill(UUID id, ZoningFile file) {
        jdbc.sql("insert into statistics.zoning_commune (zoning, commune) select :id, unnest(:communes::text[])")
                .param("id", id)
                .param("communes", file.communes().toArray(String[]::new))
                .update();
        var remarks = file.remarks();
        jdbc.sql("""
                        insert into statistics.zoning_remark (zoning, line, said, reason, commune)
                        select :id, * from unnest(:lines::bigint[], :said::text[], :reasons::text[], :communes::text[])
                        """)
                .param("id", id)
                .param("lines", remarks.stream().map(Remark::line).toArray(Long[]::new))
                .param("said", remarks.stream().map(Remark::said).toArray(String[]::new))
                .param(
                        "reasons",
                        remarks.stream()
                                .map(remark -> remark.reason().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("communes", remarks.stream().map(Remark::commune).toArray(String[]::new))
                .update();
    }

    /** All of them, those in use first. */
    List<Zoning> all() {
        return Rows.list(jdbc.sql(ALL).query((row, _) -> zoning(row)));
    }

    Optional<Zoning> find(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<Remark> remarks(UUID id, int most) {
        return Rows.list(jdbc.sql("""
                        select line, said, reason, commune from statistics.zoning_remark
                        where zoning = :id order by commune <> '', line limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new Remark(
                        row.getLong("line"),
                        row.getString("said"),
                        Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                        row.getString("commune"))));
    }

    /** The communes of any of these lists that are in use. */
    Set<String> communes(Collection<UUID> ids) {
        return new HashSet<>(
                Rows.list(jdbc.sql("""
                        select distinct c.commune from statistics.zoning_commune c
                        join statistics.zoning z on z.id = c.zoning
                        where z.id = any (:ids) and z.published_at is not null and z.withdrawn_at is null
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class)));
    }

    boolean publish(UUID id, Instant now) {
        return at("published_at = :now where id = :id and published_at is null", id, now);
    }

    boolean withdraw(UUID id, Instant now) {
        return at("withdrawn_at = :now where id = :id and published_at is not null and withdrawn_at is null", id, now);
    }

    boolean discard(UUID id) {
        return jdbc.sql("delete from statistics.zoning where id = :id and published_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    private boolean at(String change, UUID id, Instant now) {
        return jdbc.sql("update statistics.zoning set " + change)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Zoning zoning(ResultSet row) throws SQLException {
        return new Zoning(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Coded.of(ZoningKind.class, row.getString("kind")).orElse(ZoningKind.OTHER),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"),
                row.getInt("lines"),
                row.getInt("communes"),
                row.getInt("remarks"),
                row.getInt("rejected"),
                row.getTimestamp("read_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }
}
