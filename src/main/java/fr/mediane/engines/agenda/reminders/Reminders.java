package fr.mediane.engines.agenda.reminders;

import fr.mediane.engines.agenda.BookingWords;
import fr.mediane.engines.agenda.Bookings;
import fr.mediane.engines.agenda.Meetings;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds people the day before, exactly once: the booking is marked in the transaction that puts the notice in the outbox,
 * and the outbox takes no notice twice. Afterwards forgets names and contacts.
 */
@Component
class Reminders {
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final int MOST_A_ROUND = 500;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Bookings bookings;
    private final BookingWords words;
    private final Clock clock;

    @Value("${mediane.agenda.contacts-kept:P30D}")
    private Duration kept = Duration.ofDays(30);

    Reminders(JdbcClient jdbc, Meetings meetings, Bookings bookings, BookingWords words, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.bookings = bookings;
        this.words = words;
        this.clock = clock;
    }

    /** Whoever booked within the last day has just been told. */
    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        var now = clock.instant();
        var due = Rows.list(jdbc.sql("""
                        select id from agenda.booking
                        where contact is not null and seat is not null and attendance = 'unknown'
                          and reminded_at is null and lower(during) > :now and lower(during) <= :until
                          and created_at <= lower(during) - interval '24 hours'
                        order by lower(during) limit :most for update skip locked
                        """)
                .param("now", Sql.at(now))
                .param("until", Sql.at(now.plus(BEFORE)))
                .param("most", MOST_A_ROUND)
                .query(UUID.class));
        for (var id : due) {
            bookings.find(id)
                    .ifPresent(booking ->
                            meetings.find(booking.meeting()).ifPresent(meeting -> words.remind(meeting, booking)));
            jdbc.sql("update agenda.booking set reminded_at = :now where id = :id")
                    .param("now", Sql.at(now))
                    .param("id", id)
                    .update();
        }
    }

    /** Names, contacts and what stands for them go; that somebody came stays. */
    @Scheduled(cron = "0 11 4 * * *", zone = Paris.NAME)
    @Transactional
    public void forget() {
        jdbc.sql("""
                        update agenda.booking set contact = null, name = '', participant = coalesce(person, id)
                        where upper(during) < :limit and (contact is not null or name <> '')
                        """).param("limit", Sql.at(clock.instant().minus(kept))).update();
    }
}
