package fr.mediane.programmes.coordination;

import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tags. */
@Repository
public class Tags {
    private static final String COLUMNS =
            "select id, version, level, owner, label, retired_at is not null as retired from coordination.tag ";
    private static final String ORDER =
            " order by array_position(array['PERSONAL', 'TEAM', 'DEPARTEMENT', 'NATIONAL'], level),"
                    + " label collate \"fr-x-icu\", id";
    private final JdbcClient jdbc;

    Tags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Tag> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> tag(row))
                .optional();
    }

    /** Those of some owners, retired ones included; personal first. */
    List<Tag> of(Collection<Tag.Whose> owners) {
        return Rows.list(jdbc.sql(COLUMNS + "where (level || '-' || owner) = any (:owners)" + ORDER)
                .param(
                        "owners",
                        owners.stream()
                                .map(one -> one.level() + "-" + one.owner())
                                .toArray(String[]::new))
                .query((row, _) -> tag(row)));
    }

    /** Every tag that is not somebody's own. */
    List<Tag> shared() {
        return Rows.list(jdbc.sql(COLUMNS + "where level <> 'PERSONAL'" + ORDER).query((row, _) -> tag(row)));
    }

    /** Whether it was written; not when there is one with this id, or with this label of the same owner. */
    public boolean insert(Tag tag, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into coordination.tag (id, level, owner, label, created_by, created_at)
                        values (:id, :level, :owner, :label, :by, :now) on conflict do nothing
                        """)
                        .param("id", tag.id())
                        .param("level", tag.level().name())
                        .param("owner", tag.owner())
                        .param("label", tag.label())
                        .param("by", by.orElse(null))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the owner has another tag of this label in use. */
    public boolean taken(Tag tag, String label) {
        return jdbc.sql("""
                        select exists (select from coordination.tag
                            where level = :level and owner = :owner and platform.plain(label) = platform.plain(:label)
                                and retired_at is null and id <> :id)
                        """)
                .param("level", tag.level().name())
                .param("owner", tag.owner())
                .param("label", label)
                .param("id", tag.id())
                .query(Boolean.class)
                .single();
    }

    /** False when someone else changed it since that version. */
    public boolean rename(UUID id, int version, String label) {
        return jdbc.sql(
                                "update coordination.tag set label = :label, version = version + 1 where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .param("label", label)
                        .update()
                == 1;
    }

    public boolean retire(UUID id, Optional<Instant> at) {
        return jdbc.sql("""
                        update coordination.tag set retired_at = :at, version = version + 1
                        where id = :id and (retired_at is null) <> (:at::timestamptz is null)
                        """)
                        .param("id", id)
                        .param("at", at.map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                TagLevel.valueOf(row.getString("level")),
                row.getString("owner"),
                row.getString("label"),
                row.getBoolean("retired"));
    }
}
