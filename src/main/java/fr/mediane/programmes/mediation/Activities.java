package fr.mediane.programmes.mediation;

import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities; each question names the counsellor, so that nobody reads another's. Notes are sealed on the way in. */
@Repository
public class Activities {
    private static final String INSERT = Sql.beside(Activities.class, "activity-insert");
    private static final String UPDATE = Sql.beside(Activities.class, "activity-update");
    private static final String FIND = Sql.beside(Activities.class, "activity-find");

    /** Before the activity's id. */
    static final String CONTEXT = "mediation.note:";

    private final JdbcClient jdbc;
    private final Vault vault;

    Activities(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Whether it was written; not when an activity with this id exists already, whoever made it. */
    boolean insert(Activity activity) {
        return jdbc.sql(INSERT).params(columns(activity)).update() == 1;
    }

    /** Whether it was written; not when it was changed or deleted since this version. */
    boolean update(Activity activity) {
        return jdbc.sql(UPDATE).params(columns(activity)).update() == 1;
    }

    public Optional<Activity> find(UUID counsellor, UUID id) {
        return jdbc.sql(FIND)
                .param("counsellor", counsellor)
                .param("id", id)
                .query((row, line) -> read(row))
                .optional();
    }

    /** Whether an activity with this id exists, whoever made it. */
    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from mediation.activity where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean delete(UUID counsellor, UUID id, Instant now) {
        return jdbc.sql("""
                        update mediation.activity set deleted_at = :now, version = version + 1
                        where id = :id and counsellor = :counsellor and deleted_at is null
                        """)
                        .param("id", id)
                        .param("counsellor", counsellor)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    boolean restore(UUID counsellor, UUID id, Instant notDeletedBefore) {
        return jdbc.sql("""
                        update mediation.activity set deleted_at = null, version = version + 1
                        where id = :id and counsellor = :counsellor and deleted_at >= :limit
                        """)
                        .param("id", id)
                        .param("counsellor", counsellor)
                        .param("limit", Sql.at(notDeletedBefore))
                        .update()
                == 1;
    }

    /** Removes for good what was deleted before this moment. */
    int clear(Instant deletedBefore) {
        return jdbc.sql("delete from mediation.activity where deleted_at < :limit")
                .param("limit", Sql.at(deletedBefore))
                .update();
    }

    private Map<String, @Nullable Object> columns(Activity activity) {
        var columns = ActivityColumns.of(activity);
        var note = activity.content().note();
        columns.put("note", note.isEmpty() ? null : vault.seal(note, context(activity.id())));
        return columns;
    }

    private Activity read(ResultSet row) throws SQLException {
        var sealed = row.getBytes("note");
        var note = sealed == null ? "" : vault.open(sealed, context(row.getObject("id", UUID.class)));
        return ActivityColumns.read(row, note);
    }

    /** Ties the sealed note to its activity: moved to another row, it no longer opens. */
    public static String context(UUID id) {
        return CONTEXT + id;
    }
}
