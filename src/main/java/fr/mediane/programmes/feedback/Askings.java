package fr.mediane.programmes.feedback;

import fr.mediane.engines.surveys.Moment;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.feed.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be asked about what, and who was. */
@Repository
class Askings {
    private final JdbcClient jdbc;

    Askings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the feed was left; another process waits here until this transaction is over. */
    Change.Position position(String feed) {
        jdbc.sql("insert into feedback.followed values (:feed, 0, 0) on conflict do nothing")
                .param("feed", feed)
                .update();
        return jdbc.sql("select * from feedback.followed where feed = :feed for update")
                .param("feed", feed)
                .query((row, _) -> new Change.Position(row.getLong("transaction"), row.getLong("position")))
                .single();
    }

    void followed(String feed, Change.Position position) {
        jdbc.sql("update feedback.followed set transaction = :transaction, position = :position where feed = :feed")
                .param("feed", feed)
                .param("transaction", position.transaction())
                .param("position", position.number())
                .update();
    }

    /** Whoever is named in these activities as they are now is to be asked, once; whoever is not any more is not. */
    void plan(Collection<UUID> activities, Moment moment, int days, LocalDate since, LocalDate today) {
        jdbc.sql("""
                        delete from feedback.asking a
                        where a.activity = any (:activities) and a.moment = :moment and a.state = 'DUE'
                          and not exists (select from mediation.published_participation p
                            where p.activity = a.activity and p.person = a.person)
                        """)
                .param("activities", activities.toArray(UUID[]::new))
                .param("moment", moment.name())
                .update();
        var fresh = Rows.list(jdbc.sql("""
                        select p.activity, p.person, p.counsellor, p.departement, p.type, p.date
                        from mediation.published_participation p
                        join beneficiaries.published_person known on known.id = p.person
                        where p.activity = any (:activities) and p.date between :since and :today
                        """)
                .param("activities", activities.toArray(UUID[]::new))
                .param("since", since)
                .param("today", today)
                .query((row, _) -> planned(row, moment, days)));
        fresh.forEach(this::insert);
    }

    /** The next to be asked by now, kept from everybody else until this transaction ends. */
    Optional<Asking> next(LocalDate today) {
        return jdbc.sql("""
                        select *, null::timestamptz as sent_at from feedback.asking where state = 'DUE' and due_on <= :today
                        order by due_on, invitation limit 1 for update skip locked
                        """).param("today", today).query((row, _) -> read(row)).optional();
    }

    /** One of a person's askings at a time. */
    void takeTurns(UUID person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 11))")
                .param("person", person.toString())
                .query((row, _) -> true)
                .single();
    }

    /** Whether the person was asked at this moment since then. */
    boolean askedSince(UUID person, Moment moment, Instant since) {
        return jdbc.sql("""
                        select exists (select from feedback.asking
                            where person = :person and moment = :moment and state = 'SENT' and decided_at >= :since)
                        """)
                .param("person", person)
                .param("moment", moment.name())
                .param("since", Sql.at(since))
                .query(Boolean.class)
                .single();
    }

    void decide(UUID invitation, String state, Instant now) {
        jdbc.sql("update feedback.asking set state = :state, decided_at = :now where invitation = :invitation")
                .param("invitation", invitation)
                .param("state", state)
                .param("now", Sql.at(now))
                .update();
    }

    /** Those that were sent to a person, newest first. */
    List<Asking> sentTo(Collection<UUID> people, int limit) {
        return Rows.list(jdbc.sql("""
                        select *, decided_at as sent_at from feedback.asking
                        where person = any (:people) and state = 'SENT' order by decided_at desc limit :limit
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> read(row)));
    }

    /** Deletes everything about a person; answers the invitations that there were. */
    List<UUID> forget(Collection<UUID> people) {
        return Rows.list(jdbc.sql("delete from feedback.asking where person = any (:people) returning invitation")
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class));
    }

    /** Long past: that somebody was asked is of no use any more. */
    List<UUID> clear(Instant before) {
        return Rows.list(jdbc.sql("delete from feedback.asking where decided_at < :before returning invitation")
                .param("before", Sql.at(before))
                .query(UUID.class));
    }

    private record Planned(
            UUID activity,
            UUID person,
            UUID counsellor,
            Optional<String> departement,
            boolean workshop,
            LocalDate day,
            Moment moment,
            LocalDate due) {}

    private void insert(Planned one) {
        jdbc.sql("""
                        insert into feedback.asking (invitation, person, activity, moment, counsellor, departement, workshop,
                            happened_on, due_on, state)
                        values (:invitation, :person, :activity, :moment, :counsellor, :departement, :workshop, :day, :due,
                            'DUE')
                        on conflict (person, activity, moment) do nothing
                        """)
                .param("invitation", Uuid7.next())
                .param("person", one.person())
                .param("activity", one.activity())
                .param("moment", one.moment().name())
                .param("counsellor", one.counsellor())
                .param("departement", one.departement().orElse(null))
                .param("workshop", one.workshop())
                .param("day", one.day())
                .param("due", one.due())
                .update();
    }

    private static Planned planned(ResultSet row, Moment moment, int days) throws SQLException {
        var day = row.getObject("date", LocalDate.class);
        return new Planned(
                row.getObject("activity", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("counsellor", UUID.class),
                Optional.ofNullable(row.getString("departement")),
                !row.getString("type").equals("individuel"),
                day,
                moment,
                day.plusDays(days));
    }

    private static Asking read(ResultSet row) throws SQLException {
        return new Asking(
                row.getObject("invitation", UUID.class),
                row.getObject("person", UUID.class),
                Moment.valueOf(row.getString("moment")),
                row.getObject("counsellor", UUID.class),
                Optional.ofNullable(row.getString("departement")),
                row.getBoolean("workshop"),
                row.getObject("happened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
