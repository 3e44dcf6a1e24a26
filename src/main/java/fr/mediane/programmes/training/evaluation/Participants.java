package fr.mediane.programmes.training.evaluation;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came to a session, and who of them was asked about it. */
@Repository
class Participants {
    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who signed the attendance sheet. @param day on which the session began, in Paris */
    record Participant(UUID enrolment, UUID account, UUID session, String module, LocalDate day) {}

    /** Those of sessions whose sheet closed before an instant, and not longer ago than some time, not asked yet. */
    List<Participant> toAsk(Instant closedBefore, Duration within, int most) {
        return Rows.list(jdbc.sql("""
                        select e.id as enrolment, e.account, s.id as session, s.module,
                            (s.starts_at at time zone 'Europe/Paris')::date as day
                        from training.session s
                        join training.enrolment e on e.session = s.id and e.signed_at is not null
                        where s.cancelled_at is null and s.ends_at < :before and s.ends_at >= :after
                            and not exists (select from training.asked a where a.enrolment = e.id)
                        order by s.ends_at, e.id limit :most
                        """)
                .param("before", Sql.at(closedBefore))
                .param("after", Sql.at(closedBefore.minus(within)))
                .param("most", most)
                .query(Participant.class));
    }

    /** Notes that somebody is asked, or why not; false when they were before. */
    boolean asked(UUID enrolment, UUID invitation, Instant now) {
        return jdbc.sql("""
                        insert into training.asked (enrolment, invitation, asked_at) values (:enrolment, :invitation, :now)
                        on conflict do nothing
                        """)
                        .param("enrolment", enrolment)
                        .param("invitation", invitation)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Long past: that somebody was asked is of no use any more. */
    void clear(Instant before) {
        jdbc.sql("delete from training.asked where asked_at < :before")
                .param("before", Sql.at(before))
                .update();
    }
}
