package fr.mediane.programmes.vouchers.closing;

import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the calendars of campaigns, and what was given back at their end. */
@Repository
class Calendars {
    private static final String ORDER =
            " order by array_position(array['ALERT', 'APPROVAL', 'END', 'GRACE', 'STATEMENT'], m.kind)";
    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Milestone> of(UUID campaign) {
        return Rows.list(jdbc.sql("select m.* from vouchers.milestone m where m.campaign = :campaign" + ORDER)
                .param("campaign", campaign)
                .query(Calendars::row));
    }

    /** Steps that may be due, of campaigns under way, in the order in which they are taken. */
    List<Milestone> open(LocalDate until) {
        return Rows.list(
                jdbc.sql("""
                        select m.* from vouchers.milestone m join vouchers.campaign c on c.id = m.campaign
                        where m.done_at is null and m.day <= :until and c.state in ('OPEN', 'STOPPED')
                        """ + ORDER + ", m.campaign").param("until", until).query(Calendars::row));
    }

    /** Whether it was still to be done. */
    boolean done(UUID campaign, Step step, Instant at) {
        return jdbc.sql("""
                                update vouchers.milestone set done_at = :at
                                where campaign = :campaign and kind = :kind and done_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("campaign", campaign)
                        .param("kind", step.name())
                        .update()
                > 0;
    }

    /** Whether a step to come has another day now. */
    boolean move(UUID campaign, Step step, LocalDate day) {
        return jdbc.sql("""
                                update vouchers.milestone set day = :day
                                where campaign = :campaign and kind = :kind and done_at is null and day <> :day
                                """)
                        .param("day", day)
                        .param("campaign", campaign)
                        .param("kind", step.name())
                        .update()
                > 0;
    }

    /** Whether handing out was not stopped before. */
    boolean stopHanding(UUID campaign, Instant at) {
        return jdbc.sql("""
                                update vouchers.campaign set handing_stopped_at = :at
                                where id = :campaign and handing_stopped_at is null and state in ('OPEN', 'STOPPED')
                                """)
                        .param("at", Timestamp.from(at))
                        .param("campaign", campaign)
                        .update()
                > 0;
    }

    Optional<Instant> handingStopped(UUID campaign) {
        return jdbc.sql(
                        "select handing_stopped_at from vouchers.campaign where id = :id and handing_stopped_at is not null")
                .param("id", campaign)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Ends so many vouchers of a campaign at once; how many there were. */
    int stop(UUID campaign, boolean onlyUnhanded, String into, LocalDate today, int most) {
        return jdbc.sql("""
                        select vouchers.stop(coalesce(array_agg(v.id), '{}'), :into, :today)
                        from (
                            select x.id from vouchers.voucher x
                            where x.campaign = :campaign and x.state in ('PRE_ACTIVATED', 'ACTIVATED', 'PARTLY_USED',
                                'SUSPENDED') and not (:unhanded and (x.handed_at is not null or exists (
                                    select from vouchers.use u where u.voucher = x.id)))
                            limit :most
                        ) v
                        """)
                .param("into", into)
                .param("today", today)
                .param("campaign", campaign)
                .param("unhanded", onlyUnhanded)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Notes what a transaction gave back to each sponsor. */
    void credit(UUID campaign, UUID posting, LocalDate day, Map<UUID, Long> parts) {
        parts.forEach((sponsor, cents) -> {
            if (cents > 0) {
                jdbc.sql("""
                                insert into vouchers.credit_note (id, campaign, sponsor, cents, posting, day)
                                values (uuidv7(), :campaign, :sponsor, :cents, :posting, :day)
                                """)
                        .param("campaign", campaign)
                        .param("sponsor", sponsor)
                        .param("cents", cents)
                        .param("posting", posting)
                        .param("day", day)
                        .update();
            }
        });
    }

    List<CreditNote> credits(UUID campaign) {
        return Rows.list(jdbc.sql("""
                        select id, number, campaign, sponsor, cents, day from vouchers.credit_note
                        where campaign = :campaign order by number
                        """).param("campaign", campaign).query(CreditNote.class));
    }

    /** Closed campaigns to which something came back since. */
    List<UUID> leftovers() {
        return Rows.list(
                jdbc.sql("select id from vouchers.campaign where state = 'CLOSED' and vouchers.left_of(id) > 0")
                        .query(UUID.class));
    }

    /** Distributors of a campaign's batches. */
    List<UUID> distributors(UUID campaign) {
        return Rows.list(jdbc.sql(
                        "select distinct distributor from vouchers.batch where campaign = :id and distributor is not null")
                .param("id", campaign)
                .query(UUID.class));
    }

    /** Some handings of campaigns long over of which it is still known who did them, or what was decided. */
    List<UUID> handings(LocalDate before, int most) {
        return Rows.list(
                jdbc.sql("""
                        select h.id from vouchers.handing h join vouchers.campaign c on c.id = h.campaign
                        where c.state = 'CLOSED' and c.grace_until < :before
                            and (h.handed_by is not null or h.ruling is not null
                                or exists (select from vouchers.recipient r where r.handing = h.id))
                        limit :most
                        """).param("before", before).param("most", most).query(UUID.class));
    }

    /** Who handed it out, what its rule was told, and who got it. */
    void forget(UUID handing) {
        jdbc.sql("delete from vouchers.recipient where handing = :id")
                .param("id", handing)
                .update();
        jdbc.sql("update vouchers.handing set handed_by = null, ruling = null where id = :id")
                .param("id", handing)
                .update();
    }

    /** With the key of a campaign long over, whatever fingerprint is left says nothing any more. */
    void forgetKeys(LocalDate before) {
        jdbc.sql("""
                        delete from vouchers.recipient_key k using vouchers.campaign c
                        where c.id = k.campaign and c.state = 'CLOSED' and c.grace_until < :before
                        """).param("before", before).update();
    }

    /** The words typed about vouchers and batches long over: why one was replaced, suspended, blocked; how many events. */
    int forgetReasons(LocalDate before, int most) {
        return jdbc.sql("select vouchers.forget_reasons(:before, :most)")
                .param("before", before)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Takes who handed what out away from vouchers long over; how many, at most so many at once. */
    int purge(LocalDate before, int most) {
        return jdbc.sql("""
                        update vouchers.voucher v
                        set state = 'PURGED', handed_at = null, handed_by = null, handing = null, holder = null
                        where v.id in (
                            select x.id from vouchers.voucher x join vouchers.campaign c on c.id = x.campaign
                            where c.state = 'CLOSED' and c.grace_until < :before
                                and x.state in ('USED', 'BLOCKED', 'EXPIRED')
                            limit :most)
                        """).param("before", before).param("most", most).update();
    }

    private static Milestone row(ResultSet row, int number) throws SQLException {
        return new Milestone(
                row.getObject("campaign", UUID.class),
                Step.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant));
    }
}
