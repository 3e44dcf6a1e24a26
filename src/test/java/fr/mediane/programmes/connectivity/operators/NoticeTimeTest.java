package fr.mediane.programmes.connectivity.operators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.notices.Notices;
import fr.mediane.testing.MedianeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What time does to a notice: a reminder, once, and nothing else; only the decision ends the maintenance. */
@MedianeTest
class NoticeTimeTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    NoticeDesk desk;

    @Autowired
    AnswerDesk answers;

    @Autowired
    NoticeListDesk lists;

    @Autowired
    NoticeRound round;

    @Test
    void onlyTheDecisionEndsTheMaintenanceHoweverLongItTakes() {
        var provider = new AnOperator(house);
        var caseId = UUID.randomUUID();
        var notice = provider.told(caseId);
        answer(provider.agent, notice, 1, NoticeDeskTest.typed("MAINTAINED")).orThrow();
        while (round.one(Instant.now().plus(Duration.ofDays(4_000)))) {}
        assertThat(desk.of(caseId).getFirst().endedAt()).isEmpty();
        provider.inTransaction(() -> {
            desk.ended(Actor.SYSTEM, caseId, Ending.REFUSED, Optional.empty());
            return 0;
        });
        assertThat(desk.of(caseId).getFirst().state()).isEqualTo(MaintenanceNotice.State.ENDED);
        provider.inTransaction(() -> {
            desk.resumed(Actor.SYSTEM, caseId);
            desk.erase(Actor.SYSTEM, caseId);
            return 0;
        });
        var kept = lists.find(provider.agent, notice).orThrow().notice();
        assertThat(kept.state()).isEqualTo(MaintenanceNotice.State.ANSWERED);
        assertThat(kept.customerName() + kept.customerReference()).isEmpty();
    }

    @Test
    void whoeverDoesNotAcknowledgeInTimeIsRemindedOnceByWhicheverProcess() throws Exception {
        var provider = new AnOperator(house);
        var late = provider.told(UUID.randomUUID());
        var acknowledged = provider.told(UUID.randomUUID());
        answer(provider.agent, acknowledged, 1, NoticeDeskTest.typed("ACKNOWLEDGED"))
                .orThrow();
        assertThat(mails(provider)).hasSize(2);
        var afterwards = Instant.now().plus(Duration.ofDays(6));
        try (var processes = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        int many = 0;
                        while (round.one(afterwards)) {
                            many++;
                        }
                        return many;
                    })
                    .toList();
            assertThat(processes.invokeAll(all))
                    .allSatisfy(each -> assertThat(each.resultNow()).isNotNegative());
        }
        assertThat(round.one(afterwards)).as("nothing is left").isFalse();
        assertThat(mails(provider)).hasSize(3);
        assertThat(lists.find(provider.agent, late).orThrow().notice().state()).isEqualTo(MaintenanceNotice.State.LATE);
        assertThat(desk.late(List.of("aisne")))
                .as("the fund sees it")
                .extracting(MaintenanceNotice::id)
                .contains(late)
                .doesNotContain(acknowledged);
        assertThat(desk.late(List.of("lyon"))).extracting(MaintenanceNotice::id).doesNotContain(late);
        assertThat(lists.find(provider.agent, acknowledged).orThrow().notice().escalatedAt())
                .isEmpty();
    }

    @Test
    void aWorkingDayIsCountedFromTheHourAndFromTheNextMorningOnDaysOff() {
        assertThat(Deadline.after(Instant.parse("2026-11-27T14:30:00Z"), 1)).isEqualTo("2026-11-30T14:30:00Z");
        assertThat(Deadline.after(Instant.parse("2026-11-28T14:30:00Z"), 1)).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(Deadline.after(Instant.parse("2026-12-24T08:00:00Z"), 1)).isEqualTo("2026-12-28T08:00:00Z");
        assertThat(Deadline.after(Instant.parse("2026-03-27T11:00:00Z"), 1))
                .as("over the change of the clocks")
                .isEqualTo("2026-03-30T10:00:00Z");
    }

    private List<Notices.Shown> mails(AnOperator provider) {
        return house.getBean(Notices.class).mailbox().stream()
                .filter(mail -> mail.notice().recipient().equals(provider.office.address()))
                .toList();
    }

    private Decision<GivenAnswer> answer(Actor actor, UUID notice, int sequence, TypedAnswer typed) {
        return answers.answer(actor, notice, Uuid7.next(), sequence, typed);
    }
}
