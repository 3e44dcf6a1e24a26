package fr.mediane.platform.files;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.jobs.Job;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each file. */
@Repository
class FileRows {
    private static final String COLUMNS =
            "select id, name, media_type, key, job, size, once, asked_at, ready_at from platform.file";
    private final JdbcClient jdbc;
    private final Duration keep;

    FileRows(JdbcClient jdbc, @Value("${mediane.files.keep:7d}") Duration keep) {
        this.jdbc = jdbc;
        this.keep = keep;
    }

    /** A file and its sealed key. */
    record Row(
            UUID id,
            String name,
            String mediaType,
            byte[] key,
            Optional<UUID> job,
            Optional<Long> size,
            boolean once,
            Instant askedAt,
            Instant until) {
        boolean ready() {
            return size.isPresent();
        }

        KeptFile file(Optional<Job> making) {
            return new KeptFile(id, name, mediaType, size.orElse(0L), askedAt, until, ready(), once, making);
        }
    }

    /** Whether it was written; not when there is one of this id already, whoever asked for it. */
    boolean insert(UUID owner, FileOrder order, byte[] key, Instant now) {
        return jdbc.sql("""
                        insert into platform.file (id, owner, kind, name, media_type, key, once, asked_at)
                        values (:id, :owner, :kind, :name, :type, :key, :once, :now) on conflict do nothing
                        """)
                        .param("id", order.id())
                        .param("owner", owner)
                        .param("kind", order.kind())
                        .param("name", order.name())
                        .param("type", order.mediaType())
                        .param("key", key)
                        .param("once", order.once())
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    void madeBy(UUID id, UUID job) {
        jdbc.sql("update platform.file set job = :job where id = :id")
                .param("job", job)
                .param("id", id)
                .update();
    }

    /** Whether it is still wanted. */
    boolean ready(UUID id, long size, Instant now) {
        return jdbc.sql("update platform.file set size = :size, ready_at = :now where id = :id")
                        .param("size", size)
                        .param("now", Sql.at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Row> of(UUID owner) {
        return Rows.list(jdbc.sql(COLUMNS + " where owner = :owner order by asked_at desc, id desc")
                .param("owner", owner)
                .query((row, _) -> row(row)));
    }

    Optional<Row> find(UUID owner, UUID id) {
        return jdbc.sql(COLUMNS + " where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    int inTheMaking(UUID owner) {
        return jdbc.sql("""
                        select count(*) from platform.file f join platform.job j on j.id = f.job
                        where f.owner = :owner and f.ready_at is null and j.ended_at is null
                        """).param("owner", owner).query(Integer.class).single();
    }

    List<UUID> expired(Instant now) {
        return Rows.list(jdbc.sql("select id from platform.file where coalesce(ready_at, asked_at) < :limit")
                .param("limit", Sql.at(now.minus(keep)))
                .query(UUID.class));
    }

    /** Whether a name on disk is that of a file which is ready. */
    boolean keeps(String name) {
        return jdbc.sql("select exists (select from platform.file where id::text = :name and ready_at is not null)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from platform.file where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private Row row(ResultSet row) throws SQLException {
        var asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        var ready = Optional.ofNullable(row.getObject("ready_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getBytes("key"),
                Optional.ofNullable(row.getObject("job", UUID.class)),
                Optional.ofNullable(row.getObject("size", Long.class)),
                row.getBoolean("once"),
                asked,
                ready.orElse(asked).plus(keep));
    }
}
