package fr.mediane.programmes.connectivity.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.notices.Notices;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** An operator is told the instant a case is filed, and answers in order. */
@MedianeTest
class NoticeDeskTest {
    private static final TypedAnswer RECEIVED = typed("ACKNOWLEDGED");

    @Autowired
    ApplicationContext house;

    @Autowired
    NoticeDesk desk;

    @Autowired
    AnswerDesk answers;

    @Autowired
    NoticeListDesk lists;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isToldInTheVeryTransactionOfTheFilingOrNotAtAll() throws InterruptedException {
        var provider = new AnOperator(house);
        var filing = provider.filing(UUID.randomUUID(), Optional.of(Euros.of("87.40")));
        assertThatThrownBy(() -> desk.tell(Actor.SYSTEM, filing)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> provider.inTransaction(() -> {
                    desk.tell(Actor.SYSTEM, filing);
                    throw new IllegalStateException("the filing fails");
                }))
                .hasMessage("the filing fails");
        assertThat(desk.of(filing.caseId())).isEmpty();
        assertThat(mails(provider)).isEmpty();
        var id = provider.told(filing.caseId());
        assertThat(provider.told(filing.caseId())).as("told once").isEqualTo(id);
        assertThat(mails(provider)).hasSize(1).first().asString().doesNotContain("Maëlle", "CLIENT-0042");
        var told = lists.find(provider.agent, id).orThrow();
        assertThat(told.notice().customerName()).isEqualTo("Maëlle Test");
        assertThat(told.notice().state()).isEqualTo(MaintenanceNotice.State.TOLD);
        assertThat(told.waits()).containsExactly(Waiting.ACKNOWLEDGE, Waiting.LINE);
        assertThat(desk.of(filing.caseId()).getFirst().customerName())
                .as("not for whoever reads the case")
                .isEmpty();
        // the feed waits for whatever transaction runs beside
        var changed = lists.changed(provider.agent, Change.Position.START, 10).orThrow();
        for (int i = 0; changed.notices().isEmpty() && i < 600; i++) {
            Thread.sleep(50);
            changed = lists.changed(provider.agent, Change.Position.START, 10).orThrow();
        }
        assertThat(changed.notices()).extracting(MaintenanceNotice::id).containsExactly(id);
    }

    @Test
    void anotherOperatorsNoticeDoesNotExist() {
        var provider = new AnOperator(house);
        var other = new AnOperator(house);
        var id = provider.told(UUID.randomUUID());
        assertThat(lists.find(other.agent, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(answer(other.agent, id, 1, RECEIVED)).isInstanceOf(Decision.Unknown.class);
        assertThat(answer(Actor.SYSTEM, id, 1, RECEIVED)).isInstanceOf(Decision.Forbidden.class);
        assertThat(lists.find(Actor.PUBLIC, id)).isInstanceOf(Decision.Forbidden.class);
        assertThat(lists.list(other.agent, Optional.empty(), 0, 50).orThrow().lines())
                .isEmpty();
        assertThat(lists.changed(other.agent, Change.Position.START, 10)
                        .orThrow()
                        .notices())
                .isEmpty();
    }

    @Test
    void answersComeInOrderAndOnce() {
        var provider = new AnOperator(house);
        var notice = provider.told(UUID.randomUUID());
        var first = Uuid7.next();
        assertThat(answers.answer(provider.agent, notice, first, 5, RECEIVED)).isInstanceOf(Decision.Accepted.class);
        assertThat(answers.answer(provider.agent, notice, first, 5, RECEIVED))
                .as("sent again")
                .isInstanceOf(Decision.Accepted.class);
        assertThat(reason(answers.answer(provider.agent, notice, first, 5, typed("MAINTAINED"))))
                .isEqualTo("connectivity.error.answer-id");
        assertThat(reason(answer(provider.agent, notice, 5, typed("MAINTAINED"))))
                .isEqualTo("connectivity.error.older");
        assertThat(reason(answer(provider.agent, notice, 4, typed("MAINTAINED"))))
                .isEqualTo("connectivity.error.older");
        var second = provider.told(UUID.randomUUID());
        assertThat(reason(answers.answer(provider.agent, second, first, 9, RECEIVED)))
                .isEqualTo("connectivity.error.answer-id");
        answer(provider.agent, notice, 6, reduced("true")).orThrow();
        assertThat(lists.find(provider.agent, notice).orThrow().notice().line()).contains(AnswerKind.REDUCED);
        assertThatThrownBy(() -> jdbc.sql("update connectivity.notice_answer set kind = 'MAINTAINED' where id = :id")
                        .param("id", first)
                        .update())
                .as("an answer never changes")
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into connectivity.notice_answer (id, notice, sequence, kind, given_at)
                                values (uuidv7(), :notice, 3, 'MAINTAINED', now())
                                """).param("notice", notice).update())
                .as("whoever writes")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("does not follow");
    }

    @Test
    void ofManyWithTheSameSequenceAtOnceOneCounts() throws Exception {
        var provider = new AnOperator(house);
        var notice = provider.told(UUID.randomUUID());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 24)
                    .<Callable<Decision<GivenAnswer>>>mapToObj(i -> () -> answer(provider.agent, notice, 1, RECEIVED))
                    .toList();
            long accepted = threads.invokeAll(all).stream()
                    .filter(each -> each.resultNow() instanceof Decision.Accepted<GivenAnswer>)
                    .count();
            assertThat(accepted).isOne();
        }
        var line = lists.find(provider.agent, notice).orThrow();
        assertThat(answers.of(line.notice())).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaid() {
        var provider = new AnOperator(house);
        var notice = provider.told(UUID.randomUUID());
        assertThat(reason(answer(provider.agent, notice, 1, typed("DROP TABLE"))))
                .isEqualTo("connectivity.error.answer-kind");
        assertThat(reason(answer(provider.agent, notice, 1, reduced("")))).isEqualTo("connectivity.error.essentials");
        assertThat(reason(answer(provider.agent, notice, 1, debt("-1", "01/03/2026"))))
                .isEqualTo("connectivity.error.amount");
        assertThat(reason(answer(provider.agent, notice, 1, debt("1000000000000", "01/03/2026"))))
                .isEqualTo("connectivity.error.amount");
        assertThat(reason(answer(provider.agent, notice, 1, debt("10", "30/02/2026"))))
                .isEqualTo("connectivity.error.day-past");
        assertThat(reason(answer(provider.agent, notice, 0, RECEIVED))).isEqualTo("connectivity.error.sequence");
        assertThat(reason(answer(provider.agent, notice, 1, part("87,40"))))
                .isEqualTo("connectivity.error.waiver-part");
        assertThat(reason(answer(provider.agent, notice, 1, typed("WAIVER_REFUSED"))))
                .isEqualTo("connectivity.error.waiver-reason");
        var unknown = provider.inTransaction(
                () -> desk.tell(Actor.SYSTEM, provider.filing(UUID.randomUUID(), Optional.empty())));
        assertThat(reason(answer(provider.agent, unknown, 1, typed("WAIVED_WHOLE"))))
                .isEqualTo("connectivity.error.debt-unknown");
    }

    @Test
    void debtWaiverAndPlanAddUpToTheCent() {
        var provider = new AnOperator(house);
        var caseId = UUID.randomUUID();
        var notice = provider.told(caseId);
        answer(provider.agent, notice, 1, typed("MAINTAINED")).orThrow();
        answer(provider.agent, notice, 2, debt("100,00", "01/03/2026")).orThrow();
        answer(provider.agent, notice, 3, part("30,01")).orThrow();
        var first = LocalDate.now().plusDays(40).toString();
        assertThat(reason(answer(provider.agent, notice, 4, plan("70,00", first, "3"))))
                .isEqualTo("connectivity.error.plan-more");
        provider.inTransaction(() -> {
            desk.ended(Actor.SYSTEM, caseId, Ending.GRANTED, Optional.of(Euros.of("50.00")));
            return 0;
        });
        assertThat(lists.find(provider.agent, notice).orThrow().waits()).containsExactly(Waiting.PLAN);
        var planned = answer(provider.agent, notice, 4, plan("50", first, "3")).orThrow();
        assertThat(planned.answer().instalments())
                .containsExactly(Euros.of("16.67"), Euros.of("16.67"), Euros.of("16.66"));
        assertThat(answers.of(lists.find(provider.agent, notice).orThrow().notice())
                        .getLast())
                .isEqualTo(planned);
        assertThat(reason(answer(provider.agent, notice, 5, typed("ALREADY_CUT", "01/03/2026"))))
                .isEqualTo("connectivity.error.ended");
        answer(provider.agent, notice, 6, typed("WAIVED_WHOLE")).orThrow();
        assertThat(answers.of(lists.find(provider.agent, notice).orThrow().notice())
                        .getLast()
                        .answer()
                        .amount())
                .contains(Euros.of("100.00"));
    }

    private List<Notices.Shown> mails(AnOperator provider) {
        return house.getBean(Notices.class).mailbox().stream()
                .filter(mail -> mail.notice().recipient().equals(provider.office.address()))
                .toList();
    }

    private Decision<GivenAnswer> answer(Actor actor, UUID notice, int sequence, TypedAnswer typed) {
        return answers.answer(actor, notice, Uuid7.next(), sequence, typed);
    }

    static TypedAnswer typed(String kind) {
        return typed(kind, "");
    }

    private static TypedAnswer typed(String kind, String since) {
        return new TypedAnswer(kind, "", since, "", "", "", "");
    }

    private static TypedAnswer reduced(String essentials) {
        return new TypedAnswer("REDUCED", "", "", "", essentials, "", "");
    }

    private static TypedAnswer debt(String amount, String since) {
        return new TypedAnswer("DEBT", amount, since, "false", "", "", "");
    }

    private static TypedAnswer part(String amount) {
        return new TypedAnswer("WAIVED_PART", amount, "", "", "", "", "");
    }

    private static TypedAnswer plan(String amount, String first, String months) {
        return new TypedAnswer("PLAN", amount, first, "", "", "", months);
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
