package fr.mediane.engines.procedures.hooks;

import fr.mediane.engines.procedures.Cases;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What subscriptions are to be told, and what became of it. */
@Repository
class Deliveries {
    /** How long what was taken can be sent again, and how long each try is remembered. */
    static final Duration KEPT = Duration.ofDays(90);

    static final Duration ATTEMPTS_KEPT = Duration.ofDays(30);
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks nothing that another change of a case or a sender waits for: numbers come later. */
    void write(UUID dossier, String before, String after, Instant at) {
        jdbc.sql("""
                        insert into procedures.delivery (id, subscription, dossier, number, before, after, at)
                        select uuidv7(), s.id, d.id, d.number, :before, :after, :at
                        from procedures.dossier d
                            join procedures.subscription s on s.procedure = d.procedure and s.state <> 'ENDED'
                                and (s.level = 'NATIONAL' or (s.level, s.code) = (d.level, d.code))
                        where d.id = :dossier
                        """)
                .param("dossier", dossier)
                .param("before", before)
                .param("after", after)
                .param("at", Sql.at(at))
                .update();
    }

    /** Gives numbers to what can be seen by now; whoever calls it holds the subscription. */
    void number(UUID subscription) {
        jdbc.sql("""
                        with fresh as (
                            select d.id, s.last_sequence + row_number() over (order by d.place) as sequence
                            from procedures.delivery d join procedures.subscription s on s.id = d.subscription
                            where d.subscription = :subscription and d.sequence is null),
                        numbered as (
                            update procedures.delivery d set sequence = f.sequence from fresh f where d.id = f.id
                            returning d.sequence)
                        update procedures.subscription s
                        set last_sequence = greatest(s.last_sequence, (select coalesce(max(sequence), 0) from numbered))
                        where s.id = :subscription
                        """).param("subscription", subscription).update();
    }

    /** The next one of a turn, as long as the turn and the subscription hold. */
    Optional<Delivery> next(Turn turn) {
        return jdbc.sql("""
                        select d.* from procedures.delivery d join procedures.subscription s on s.id = d.subscription
                        where s.id = :subscription and s.turn = :turn and s.state = 'ACTIVE'
                            and d.taken_at is null and d.sequence is not null
                        order by d.sequence limit 1
                        """)
                .param("subscription", turn.subscription())
                .param("turn", turn.token())
                .query((row, _) -> read(row))
                .optional();
    }

    void taken(UUID delivery, Instant at) {
        jdbc.sql("update procedures.delivery set taken_at = :at where id = :id")
                .param("id", delivery)
                .param("at", Sql.at(at))
                .update();
    }

    void tried(UUID delivery, Attempt attempt) {
        jdbc.sql("""
                        insert into procedures.attempt (delivery, at, outcome, status, millis)
                        values (:delivery, :at, :outcome, :status, :millis) on conflict do nothing
                        """)
                .param("delivery", delivery)
                .param("at", Sql.at(attempt.at()))
                .param("outcome", attempt.outcome().name())
                .param("status", attempt.status().orElse(null))
                .param("millis", attempt.millis())
                .update();
    }

    /** Has what was taken sent again: one, or all from it on. How many there are. */
    int replay(UUID subscription, long sequence, boolean following) {
        return jdbc.sql("""
                        update procedures.delivery set taken_at = null
                        where subscription = :subscription and taken_at is not null
                            and (sequence = :sequence or :following and sequence > :sequence)
                        """)
                .param("subscription", subscription)
                .param("sequence", sequence)
                .param("following", following)
                .update();
    }

    /** How many wait to be taken, for those subscriptions for which some do. */
    Map<UUID, Long> waiting() {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql("""
                        select subscription, count(*) as waiting from procedures.delivery
                        where taken_at is null group by subscription
                        """).query(row -> {
            counts.put(row.getObject("subscription", UUID.class), row.getLong("waiting"));
        });
        return counts;
    }

    /** The latest, with the last try of each. */
    List<Sent> latest(UUID subscription, int most) {
        return Rows.list(jdbc.sql("""
                        select d.*, a.at as tried_at, a.outcome, a.status, a.millis,
                            (select count(*) from procedures.attempt t where t.delivery = d.id) as tries
                        from procedures.delivery d left join lateral (
                            select * from procedures.attempt t where t.delivery = d.id order by t.at desc limit 1) a on true
                        where d.subscription = :subscription order by d.place desc limit :most
                        """)
                .param("subscription", subscription)
                .param("most", most)
                .query((row, _) -> sent(row)));
    }

    /** The latest tries, the last first. */
    List<Tried> tries(UUID subscription, int most) {
        return Rows.list(jdbc.sql("""
                        select d.sequence, a.at as tried_at, a.outcome, a.status, a.millis
                        from procedures.attempt a join procedures.delivery d on d.id = a.delivery
                        where d.subscription = :subscription order by a.at desc limit :most
                        """)
                .param("subscription", subscription)
                .param("most", most)
                .query((row, _) -> new Tried(row.getLong("sequence"), attempt(row))));
    }

    /** What is no longer needed goes: tries, what was taken, and what nobody will be told any more. */
    void prune(Instant now) {
        jdbc.sql("delete from procedures.attempt where at < :limit")
                .param("limit", Sql.at(now.minus(ATTEMPTS_KEPT)))
                .update();
        jdbc.sql("delete from procedures.delivery where taken_at < :limit")
                .param("limit", Sql.at(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                        delete from procedures.delivery d using procedures.subscription s
                        where s.id = d.subscription and s.state = 'ENDED' and s.since < :limit
                        """).param("limit", Sql.at(now.minus(KEPT))).update();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getObject("dossier", UUID.class),
                row.getString("number"),
                row.getString("before"),
                row.getString("after"),
                Cases.at(row, "at").orElseThrow());
    }

    private static Sent sent(ResultSet row) throws SQLException {
        boolean tried = Cases.at(row, "tried_at").isPresent();
        return new Sent(
                row.getLong("sequence"),
                row.getString("number"),
                row.getString("after"),
                Cases.at(row, "at").orElseThrow(),
                Cases.at(row, "taken_at"),
                row.getInt("tries"),
                tried ? Optional.of(attempt(row)) : Optional.empty());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                Cases.at(row, "tried_at").orElseThrow(),
                Attempt.Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                row.getInt("millis"));
    }
}
