package fr.mediane.programmes.training.catalogue;

import fr.mediane.kernel.Uuid7;
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

/** Sessions with their places. */
@Repository
class Sessions {
    private static final String FIND = "select " + Modules.COLUMNS + """
            , s.id, p.name as provider_name, p.website, s.starts_at, s.ends_at, s.place, s.link, s.cost_cents, s.made_at,
                s.called_off_why,
                (select count(*) from training.seat t where t.session = s.id) as places,
                (select count(*) from training.enrolment e where e.session = s.id and e.seat is not null) as taken,
                (select count(*) from training.enrolment e
                    where e.session = s.id and e.seat is null and e.left_at is null) as waiting
            from training.session s
            join training.module m on m.code = s.module
            join training.provider p on p.id = s.provider
            """;
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql(FIND + " where s.id = :id")
                .param("id", id)
                .query((row, _) -> session(row))
                .optional();
    }

    /** Those that have not ended, the next first, those called off too. */
    List<Session> ahead(Instant now, int most) {
        return Rows.list(jdbc.sql(FIND + """
                         where s.ends_at >= :now order by s.starts_at, s.id limit :most
                        """)
                .param("now", Sql.at(now))
                .param("most", most)
                .query((row, _) -> session(row)));
    }

    /** Every one, the latest first. */
    List<Session> latest(int most) {
        return Rows.list(jdbc.sql(FIND + " order by s.starts_at desc, s.id limit :most")
                .param("most", most)
                .query((row, _) -> session(row)));
    }

    /** Those that somebody comes or came to, the latest first. */
    List<Session> of(UUID account) {
        return Rows.list(jdbc.sql(FIND + """
                         where s.id in (select session from training.enrolment
                            where account = :account and left_at is null)
                        order by s.starts_at desc, s.id limit 200
                        """).param("account", account).query((row, _) -> session(row)));
    }

    /** False when there is one of this id already. */
    boolean insert(UUID id, SessionDraft draft, Instant now) {
        var provider = jdbc.sql("""
                        with added as (
                            insert into training.provider (id, name) values (:id, :name)
                            on conflict (name) do nothing returning id)
                        select id from added union all select id from training.provider where name = :name limit 1
                        """)
                .param("id", Uuid7.next())
                .param("name", draft.provider())
                .query(UUID.class)
                .single();
        boolean fresh = jdbc.sql("""
                        insert into training.session
                            (id, module, provider, starts_at, ends_at, place, link, cost_cents, made_at)
                        values (:id, :module, :provider, :starts, :ends, :place, :link, :cost, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("module", draft.module())
                        .param("provider", provider)
                        .param("starts", Sql.at(draft.startsAt()))
                        .param("ends", Sql.at(draft.endsAt()))
                        .param("place", draft.place())
                        .param("link", draft.link().isEmpty() ? null : draft.link())
                        .param("cost", draft.priceCents() * draft.places())
                        .param("now", Sql.at(now))
                        .update()
                == 1;
        if (fresh) {
            jdbc.sql("insert into training.seat (session, number) select :id, n from generate_series(1, :places) n")
                    .param("id", id)
                    .param("places", draft.places())
                    .update();
        }
        return fresh;
    }

    /** False when it is called off already. */
    boolean callOff(UUID id, String why, Instant now) {
        return jdbc.sql("""
                                update training.session set cancelled_at = :now, called_off_why = :why
                                where id = :id and cancelled_at is null
                                """)
                        .param("id", id)
                        .param("why", why)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Keeps two who want the last place apart until the end of the transaction. */
    void hold(UUID id) {
        jdbc.sql("select id from training.session where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                Modules.module(row),
                row.getString("provider_name"),
                Optional.ofNullable(row.getString("website")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                Optional.ofNullable(row.getString("link")),
                row.getLong("cost_cents"),
                row.getInt("places"),
                row.getInt("taken"),
                row.getInt("waiting"),
                Optional.ofNullable(row.getString("called_off_why")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
