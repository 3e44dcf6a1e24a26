package fr.mediane.engines.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class SurveysTest {
    private static final UUID COUNSELLOR = DemonstrationPeople.account("mediatrice");
    private static final Actor MEDIATRICE =
            new Actor(Optional.of(COUNSELLOR), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    private static final Occasion OCCASION =
            new Occasion.Help(COUNSELLOR, Optional.of("26"), Audience.INDIVIDUAL, LocalDate.of(2026, 11, 20));

    @Autowired
    AskingDesk invitations;

    @Autowired
    AnsweringDesk answering;

    @Autowired
    SurveyKeeping keeping;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCodeIsTheSameHoweverOftenItIsAskedFor() {
        var id = Uuid7.next();
        var code = hand(id, Channel.PAPER);
        assertThat(code).matches("[A-Z0-9]{8}");
        assertThat(hand(id, Channel.PAPER)).isEqualTo(code);
        assertThat(answering.open(
                        AnsweringDesk.plain(" " + code.substring(0, 4).toLowerCase() + "-" + code.substring(4))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(jdbc.sql("select count(*) from surveys.invitation where secret = :code")
                        .param("code", code.getBytes())
                        .query(Integer.class)
                        .single())
                .as("only its hash is kept")
                .isZero();
    }

    @Test
    void onlyTheCounsellorWhoHelpedOrMedianeAsks() {
        var other = new Actor(
                Optional.of(DemonstrationPeople.account("coordinateur")),
                "",
                Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        assertThat(invitations.hand(other, Uuid7.next(), Channel.PAPER, OCCASION))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(invitations.hand(Actor.PUBLIC, Uuid7.next(), Channel.PAPER, OCCASION))
                .isInstanceOf(Decision.Forbidden.class);
        var id = Uuid7.next();
        hand(id, Channel.PAPER);
        var thief = new Occasion.Help(
                DemonstrationPeople.account("coordinateur"),
                Optional.empty(),
                Audience.INDIVIDUAL,
                LocalDate.MIN.withYear(2026));
        assertThat(invitations.hand(other, id, Channel.PAPER, thief)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void answersAreKeptOneByOneAndSentOnce() {
        var secret = hand(Uuid7.next(), Channel.TABLET);
        say(secret, "able", "non");
        say(secret, "before", "2");
        assertThat(answering.answer(secret, "now", List.of("9"))).isInstanceOf(Decision.Refused.class);
        assertThat(answering.finish(secret)).isInstanceOf(Decision.Refused.class);
        say(secret, "now", "4");
        assertThat(answering.open(secret).orThrow().answers().values("before")).containsExactly("2");
        say(secret, "satisfaction", "3");
        say(secret, "better", "Plus de place");
        int before = responses();
        assertThat(answering.finish(secret).orThrow().state()).isEqualTo(Sitting.State.ANSWERED);
        assertThat(answering.finish(secret).orThrow().state()).isEqualTo(Sitting.State.ANSWERED);
        assertThat(responses()).isEqualTo(before + 1);
        assertThat(answering.answer(secret, "able", List.of("oui")).orThrow().state())
                .isEqualTo(Sitting.State.ANSWERED);
        assertThat(jdbc.sql("select texts::text from surveys.anonymous_response where texts is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(text -> text.contains("Plus de place"));
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        var secret = hand(Uuid7.next(), Channel.TABLET);
        for (var answer : List.of("able:non", "before:2", "now:4", "satisfaction:5")) {
            say(secret, answer.split(":")[0], answer.split(":")[1]);
        }
        int before = responses();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Decision<Sitting>>>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> answering.finish(secret));
            }
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get().orThrow().state()).isEqualTo(Sitting.State.ANSWERED);
            }
        }
        assertThat(responses()).isEqualTo(before + 1);
    }

    /** The promise, by the schema: no column of an anonymous answer leads anywhere, and a linked one cannot exist. */
    @Test
    void anAnonymousAnswerLeadsNowhere() {
        var columns = jdbc.sql("""
                        select column_name || ' ' || data_type from information_schema.columns
                        where table_schema = 'surveys' and table_name = 'anonymous_response' order by column_name
                        """).query(String.class).list();
        assertThat(columns)
                .containsExactly(
                        "able boolean",
                        "answers jsonb",
                        "audience text",
                        "confident_after boolean",
                        "confident_before boolean",
                        "departement text",
                        "event uuid",
                        "id uuid",
                        "mixed boolean",
                        "moment text",
                        "month date",
                        "revision uuid",
                        "satisfied boolean",
                        "series text",
                        "texts bytea");
        assertThat(jdbc.sql("select column_default from information_schema.columns where table_schema = 'surveys'"
                                + " and table_name = 'anonymous_response' and column_name = 'id'")
                        .query(String.class)
                        .single())
                .as("drawn at random: it holds no time")
                .isEqualTo("gen_random_uuid()");
        var id = Uuid7.next();
        hand(id, Channel.PAPER);
        for (var anonymous : List.of("true", "false")) {
            assertThatThrownBy(() -> jdbc.sql(
                                    "insert into surveys.linked_response (invitation, anonymous, revision, month,"
                                            + " moment, audience, answers) select id, " + anonymous
                                            + ", revision, '2026-11-01',"
                                            + " moment, audience, '{}' from surveys.invitation where id = :id")
                            .param("id", id)
                            .update())
                    .as("linked although anonymous: %s", anonymous)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theNightLeavesNoTraceOfWhatWasWrittenTogether() {
        var secret = hand(Uuid7.next(), Channel.TABLET);
        for (var answer : List.of("able:non", "before:2", "now:4", "satisfaction:5")) {
            say(secret, answer.split(":")[0], answer.split(":")[1]);
        }
        answering.finish(secret).orThrow();
        int before = responses();
        keeping.night();
        keeping.mix();
        assertThat(responses()).isEqualTo(before);
        assertThat(jdbc.sql("select count(distinct xmin::text) from surveys.anonymous_response")
                        .query(Integer.class)
                        .single())
                .as("all written by one transaction")
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from surveys.anonymous_response r join surveys.invitation i on i.xmin = r.xmin")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkedAnswerIsReadForThePersonAndGoesWithThem() {
        var id = Uuid7.next();
        var contact = new SurveyContact.ByEmail(EmailAddress.of("quelquun@exemple.invalid"));
        invitations.send(Actor.SYSTEM, id, Moment.LATER, contact, OCCASION).orThrow();
        invitations.send(Actor.SYSTEM, id, Moment.LATER, contact, OCCASION).orThrow();
        assertThat(jdbc.sql("select count(*) from platform.notice where key = :key")
                        .param("key", "surveys.invitation:" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var secret = keys.secret(id, Channel.EMAIL);
        say(secret, "alone", "always");
        say(secret, "now", "5");
        say(secret, "again", "non");
        answering.finish(secret).orThrow();
        assertThat(invitations.answers(List.of(id)).get(id)).containsEntry("alone", List.of("always"));
        assertThat(jdbc.sql("select able and confident_after from surveys.linked_response where invitation = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        invitations.forget(Actor.SYSTEM, List.of(id));
        assertThat(invitations.answers(List.of(id))).isEmpty();
        assertThat(answering.open(secret)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void whoComesTooLateIsToldSo() {
        var id = Uuid7.next();
        var secret = hand(id, Channel.TABLET);
        say(secret, "able", "oui");
        jdbc.sql(
                        "update surveys.invitation set made_at = now() - interval '40 days', expires_at = now() - interval '1 day'"
                                + " where id = :id")
                .param("id", id)
                .update();
        assertThat(answering.open(secret).orThrow().state()).isEqualTo(Sitting.State.OVER);
        assertThat(answering.finish(secret).orThrow().state()).isEqualTo(Sitting.State.OVER);
        keeping.night();
        assertThat(jdbc.sql("select draft is null from surveys.invitation where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Autowired
    SurveyKeys keys;

    private String hand(UUID id, Channel channel) {
        return invitations.hand(MEDIATRICE, id, channel, OCCASION).orThrow();
    }

    private void say(String secret, String key, String value) {
        answering.answer(secret, key, List.of(value)).orThrow();
    }

    private int responses() {
        return jdbc.sql("select count(*) from surveys.anonymous_response")
                .query(Integer.class)
                .single();
    }
}
