package fr.mediane.programmes.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.surveys.AnsweringDesk;
import fr.mediane.engines.surveys.AskingDesk;
import fr.mediane.engines.surveys.Measure;
import fr.mediane.engines.surveys.Sitting;
import fr.mediane.engines.surveys.impact.HeardDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.notices.Notices;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Sessions of a module of this test's own, given long ago, with the clock moved to when their sheets close. */
@MedianeTest
class SessionEvaluationTest {
    private static final Pattern LINK = Pattern.compile("/questionnaire/([A-Za-z0-9_-]+)");
    private final Instant end = Instant.parse("2023-05-16T15:00:00Z");
    private final LocalDate day = LocalDate.of(2023, 5, 16);
    private String module = "";

    @Autowired
    Participants participants;

    @Autowired
    AskingDesk asking;

    @Autowired
    AnsweringDesk answering;

    @Autowired
    HeardDesk events;

    @Autowired
    AccessDesk access;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aModule() {
        module = "essai-" + Uuid7.next().toString().substring(24);
        jdbc.sql("""
                        insert into training.module (code, title_fr, title_en, summary_fr, summary_en, hours, areas,
                            audiences, level, open)
                        select :code, title_fr, title_en, summary_fr, summary_en, hours, areas, audiences, level, false
                        from training.module where code = 'ia'
                        """).param("code", module).update();
    }

    @Test
    void whoeverCameIsAskedOnceOnceTheSheetIsClosed() {
        var session = session();
        var came = came(session, true);
        var absent = came(session, false);
        round(end.plus(Duration.ofMinutes(30)));
        assertThat(asked(session)).as("the sheet is still open").isEmpty();
        round(end.plus(Duration.ofMinutes(31)));
        round(end.plus(Duration.ofDays(2)));
        assertThat(asked(session)).hasSize(1);
        assertThat(letters(came)).hasSize(1);
        assertThat(letters(absent)).isEmpty();
        var late = session();
        came(late, true);
        round(end.plus(Duration.ofDays(8)));
        assertThat(asked(late)).as("too long ago").isEmpty();
    }

    @Test
    void whatTheySayIsReadOnceEnoughDidAndLeadsToNobody() {
        var session = session();
        var secrets = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            var who = came(session, true);
            round(end.plus(Duration.ofHours(1)));
            secrets.add(secret(who));
        }
        for (var secret : secrets.subList(0, 9)) {
            answer(secret, "oui");
        }
        var few = events.of(Actor.SYSTEM, module, session).orThrow();
        assertThat(few.invited()).isEqualTo(10);
        assertThat(few.shown()).as("nine are too few").isFalse();
        assertThat(few.said().answered()).isZero();
        assertThat(events.of(module).shown()).isFalse();
        answer(secrets.getLast(), "non");
        var heard = events.of(Actor.SYSTEM, module, session).orThrow();
        assertThat(heard.said().answered()).isEqualTo(10);
        assertThat(heard.said().share(Measure.ABLE, heard.threshold())).hasValueSatisfying(share -> {
            assertThat(share.yes()).isEqualTo(9);
            assertThat(share.low()).isBetween(0.59, 0.60);
            assertThat(share.high()).isBetween(0.98, 0.99);
        });
        assertThat(events.of(module).said().answered())
                .as("of a quarter long closed")
                .isEqualTo(10);
        var someone = SomeTrainees.counsellor(jdbc, access);
        assertThat(events.of(someone, module, session)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void anAnswerAboutWhatFewWereAskedAboutKeepsNoEvent() {
        var session = session();
        var people = List.of(came(session, true), came(session, true), came(session, true), came(session, true));
        round(end.plus(Duration.ofHours(1)));
        people.forEach(who -> answer(secret(who), "oui"));
        assertThat(jdbc.sql("select count(*) from surveys.anonymous_response where event = :event")
                        .param("event", session)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from surveys.anonymous_response where series = :series and event is null")
                        .param("series", module)
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void theDatabaseAsksNobodyWhoDidNotComeNorTwice() {
        var session = session();
        var enrolment = enrolment(session, came(session, false));
        assertThatThrownBy(() -> participants.asked(enrolment, Uuid7.next(), end.plusSeconds(1)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("asked_who_came");
        var signed = enrolment(session, came(session, true));
        assertThatThrownBy(() -> participants.asked(signed, Uuid7.next(), end))
                .as("it is not over")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(participants.asked(signed, Uuid7.next(), end.plusSeconds(1))).isTrue();
        assertThat(participants.asked(signed, Uuid7.next(), end.plusSeconds(1))).isFalse();
    }

    private void answer(String secret, String able) {
        for (var one : List.of("able:" + able, "before:2", "now:4", "satisfaction:5")) {
            answering
                    .answer(secret, one.split(":")[0], List.of(one.split(":")[1]))
                    .orThrow();
        }
        assertThat(answering.finish(secret).orThrow().state()).isEqualTo(Sitting.State.ANSWERED);
        assertThat(answering.finish(secret).orThrow().state()).as("once").isEqualTo(Sitting.State.ANSWERED);
    }

    private void round(Instant now) {
        new SessionEvaluation(participants, asking, access, transactions, Clock.fixed(now, ZoneOffset.UTC)).ask();
    }

    private UUID session() {
        var session = Uuid7.next();
        jdbc.sql("insert into training.provider (id, name) values (:id, :name)")
                .param("id", session)
                .param("name", "Essais " + session)
                .update();
        jdbc.sql("""
                        insert into training.session (id, module, provider, starts_at, ends_at, place, cost_cents, made_at)
                        values (:id, :module, :id, :start::timestamptz, :end::timestamptz, 'Ici', 0, now())
                        """)
                .param("id", session)
                .param("module", module)
                .param("start", day + "T07:00:00Z")
                .param("end", end.toString())
                .update();
        jdbc.sql("insert into training.seat (session, number) select :id, n from generate_series(1, 20) n")
                .param("id", session)
                .update();
        return session;
    }

    /** Enrolled, with an address; signed or not. */
    private UUID came(UUID session, boolean signed) {
        var account = SomeTrainees.account(SomeTrainees.counsellor(jdbc, access));
        SomeTrainees.reachable(jdbc, account);
        jdbc.sql("""
                        insert into training.enrolment (id, session, account, enrolled_at, seat, signed_at)
                        values (gen_random_uuid(), :session, :account, now(),
                            (select count(*) + 1 from training.enrolment where session = :session),
                            case when :signed then now() end)
                        """)
                .param("session", session)
                .param("account", account)
                .param("signed", signed)
                .update();
        return account;
    }

    private UUID enrolment(UUID session, UUID account) {
        return jdbc.sql("select id from training.enrolment where session = :session and account = :account")
                .param("session", session)
                .param("account", account)
                .query(UUID.class)
                .single();
    }

    private List<UUID> asked(UUID session) {
        return jdbc.sql("""
                        select a.invitation from training.asked a join training.enrolment e on e.id = a.enrolment
                        where e.session = :session
                        """).param("session", session).query(UUID.class).list();
    }

    private UUID invitation(UUID account) {
        return jdbc.sql("""
                        select a.invitation from training.asked a join training.enrolment e on e.id = a.enrolment
                        where e.account = :account
                        """).param("account", account).query(UUID.class).single();
    }

    private List<String> letters(UUID account) {
        return jdbc.sql("""
                        select n.key from platform.notice n
                        join training.asked a on n.key = 'surveys.invitation:' || a.invitation
                        join training.enrolment e on e.id = a.enrolment
                        where e.account = :account
                        """).param("account", account).query(String.class).list();
    }

    /** What stands in the link that they were sent. */
    private String secret(UUID account) {
        var key = "surveys.invitation:" + invitation(account);
        var body = notices.mailbox().stream()
                .map(Notices.Shown::notice)
                .filter(notice -> notice.key().equals(key))
                .findFirst()
                .orElseThrow()
                .body();
        return LINK.matcher(body).results().findFirst().orElseThrow().group(1);
    }
}
