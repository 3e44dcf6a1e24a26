package fr.mediane.programmes.training.catalogue;

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

/** Who comes to which session, who waits, and who signed. */
@Repository
class Enrolments {
    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Enrolment> of(UUID session, UUID account) {
        return jdbc.sql("""
                        select * from training.enrolment
                        where session = :session and account = :account and left_at is null
                        """)
                .param("session", session)
                .param("account", account)
                .query((row, _) -> enrolment(row))
                .optional();
    }

    /** Everybody of a session: by seat, then those who wait, in their order. */
    List<Enrolment> of(UUID session) {
        return Rows.list(jdbc.sql("""
                        select * from training.enrolment where session = :session and left_at is null
                        order by seat nulls last, enrolled_at, id
                        """).param("session", session).query((row, _) -> enrolment(row)));
    }

    /** Takes the first free seat, or the end of the waiting list. */
    void insert(UUID id, UUID session, UUID account, Instant now) {
        jdbc.sql("""
                        insert into training.enrolment (id, session, account, enrolled_at, seat)
                        values (:id, :session, :account, :now, (
                            select min(t.number) from training.seat t where t.session = :session
                                and not exists (select from training.enrolment e
                                    where e.session = t.session and e.seat = t.number)))
                        """)
                .param("id", id)
                .param("session", session)
                .param("account", account)
                .param("now", Sql.at(now))
                .update();
    }

    void leave(UUID id, Instant now) {
        jdbc.sql("update training.enrolment set left_at = :now, seat = null, signed_at = null where id = :id")
                .param("id", id)
                .param("now", Sql.at(now))
                .update();
    }

    /** The first who waits takes this seat; whose it is now, if anybody waited. */
    Optional<UUID> moveUp(UUID session, int seat) {
        return jdbc.sql("""
                        update training.enrolment set seat = :seat
                        where id = (select id from training.enrolment
                            where session = :session and seat is null and left_at is null
                            order by enrolled_at, id limit 1)
                        returning account
                        """)
                .param("session", session)
                .param("seat", seat)
                .query(UUID.class)
                .optional();
    }

    /** False when it was signed before. */
    boolean sign(UUID id, Instant now) {
        return jdbc.sql("update training.enrolment set signed_at = :now where id = :id and signed_at is null")
                        .param("id", id)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("session", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("seat", Integer.class)),
                Optional.ofNullable(row.getObject("signed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
