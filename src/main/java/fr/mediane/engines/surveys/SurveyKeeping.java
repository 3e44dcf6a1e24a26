package fr.mediane.engines.surveys;

import fr.mediane.platform.Paris;
import fr.mediane.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night: anonymous answers are mixed, links and half answers end, own words go after a while. */
@Component
class SurveyKeeping {
    private static final String COPIED =
            "revision, month, moment, departement, audience, event, series, satisfied, able,"
                    + " confident_before, confident_after, answers";
    private final JdbcClient jdbc;
    private final Responses responses;
    private final Clock clock;

    @Value("${mediane.surveys.links-kept:P60D}")
    private Duration linksKept = Duration.ofDays(60);

    @Value("${mediane.surveys.answers-kept:P730D}")
    private Duration answersKept = Duration.ofDays(730);

    SurveyKeeping(JdbcClient jdbc, Responses responses, Clock clock) {
        this.jdbc = jdbc;
        this.responses = responses;
        this.clock = clock;
    }

    @Scheduled(cron = "0 23 3 * * *", zone = Paris.NAME)
    @Transactional
    public void night() {
        var now = clock.instant();
        jdbc.sql("update surveys.invitation set draft = null where draft is not null and expires_at <= :now")
                .param("now", Sql.at(now))
                .update();
        jdbc.sql("update surveys.invitation set secret = null where secret is not null and expires_at <= :limit")
                .param("limit", Sql.at(now.minus(linksKept)))
                .update();
        var old = Sql.at(now.minus(answersKept));
        jdbc.sql("""
                        with old as (delete from surveys.linked_response l using surveys.invitation i
                            where i.id = l.invitation and i.made_at <= :limit returning l.*)
                        insert into surveys.anonymous_response (%1$s) select %1$s from old
                        """.formatted(COPIED)).param("limit", old).update();
        jdbc.sql("update surveys.anonymous_response set texts = null, mixed = false"
                        + " where texts is not null and month <= cast(:limit as timestamptz)::date")
                .param("limit", old)
                .update();
    }

    /** In a transaction of its own: it must not be that of anything else. */
    @Scheduled(cron = "0 43 3 * * *", zone = Paris.NAME)
    @Transactional
    public void mix() {
        responses.mix();
    }
}
