package fr.mediane.engines.forms;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions kept. */
@Repository
class Revisions {
    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first within each form. */
    List<Revision> of(String kind) {
        return Rows.list(jdbc.sql("select * from forms.revision where kind = :kind order by form, number desc")
                .param("kind", kind)
                .query((row, _) -> read(row)));
    }

    Optional<Revision> find(String kind, UUID id) {
        return jdbc.sql("select * from forms.revision where kind = :kind and id = :id")
                .param("kind", kind)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Revision> in(String kind, String form, Revision.State state) {
        return jdbc.sql("select * from forms.revision where kind = :kind and form = :form and state = :state")
                .param("kind", kind)
                .param("form", form)
                .param("state", state.name())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Writes a draft with the next number; not when this id is there already, or another draft of the form. */
    boolean draft(UUID id, String kind, String form, String content, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into forms.revision (id, kind, form, number, state, content, made_at, made_by, version)
                        select :id, :kind, :form, coalesce(max(number), 0) + 1, 'DRAFT', :content, :now, :by, 1
                        from forms.revision where kind = :kind and form = :form
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("kind", kind)
                        .param("form", form)
                        .param("content", content)
                        .param("now", Sql.at(now))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }

    /** Whether it was written; not when it changed since, or is no draft any more. */
    boolean rewrite(UUID id, int version, String content) {
        return jdbc.sql("""
                        update forms.revision set content = :content, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("content", content)
                        .update()
                == 1;
    }

    boolean publish(UUID id, Instant now) {
        return jdbc.sql("""
                        update forms.revision set state = 'PUBLISHED', published_at = :now, version = version + 1
                        where id = :id and state = 'DRAFT'
                        """).param("id", id).param("now", Sql.at(now)).update() == 1;
    }

    boolean close(UUID id, Instant now) {
        return jdbc.sql("""
                        update forms.revision set state = 'CLOSED', closed_at = :now, version = version + 1
                        where id = :id and state = 'PUBLISHED'
                        """).param("id", id).param("now", Sql.at(now)).update() == 1;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from forms.revision where id = :id and state = 'DRAFT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("form"),
                row.getInt("number"),
                Revision.State.valueOf(row.getString("state")),
                row.getString("content"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                instant(row, "closed_at"),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
