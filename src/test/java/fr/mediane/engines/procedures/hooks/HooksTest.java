package fr.mediane.engines.procedures.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.notices.Notices;
import fr.mediane.testing.MedianeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A partner is told over real HTTP. The house's own rounds go on beside: whoever sends, the rules hold. */
@MedianeTest
class HooksTest {
    private final Actor instructor = AProcedure.instructor("02");
    private AFollower follower;

    @Autowired
    SubscriptionDesk desk;

    @Autowired
    HookRounds rounds;

    @Autowired
    Turns turns;

    @Autowired
    Calls calls;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext house;

    @BeforeEach
    void subscribe() {
        follower = new AFollower(house);
    }

    @AfterEach
    void end() {
        follower.close();
    }

    @Test
    void isToldInOrderSignedAndOfNobodyUntilItHasTakenIt() {
        follower.partner.answers.addAll(List.of(500, 302, 503));
        var dossier = follower.garden.filed("Zoé", "02408");
        follower.garden.decided(instructor, dossier.id(), Verdict.ACCEPTED);
        follower.until(() -> follower.partner.taken().size() == 3);

        assertThat(follower.partner.sequences())
                .as("the next only after the one before")
                .containsExactly(1L, 1L, 1L, 1L, 2L, 3L);
        assertThat(follower.partner.received.subList(0, 4))
                .extracting(Partner.Received::event)
                .containsOnly(follower.partner.received.getFirst().event());
        assertThat(follower.partner.received)
                .filteredOn(one -> one.answered() == 204)
                .extracting(one -> one.json().get("avant").stringValue() + " "
                        + one.json().get("apres").stringValue())
                .containsExactly(
                        "brouillon en_construction", "en_construction en_instruction", "en_instruction accepte");
        assertThat(follower.partner.received).allSatisfy(one -> {
            assertThat(one.signedBy(follower.secret)).isTrue();
            assertThat(one.signedBy(follower.secret + "x")).isFalse();
            assertThat(one.json().get("dossier").stringValue())
                    .isEqualTo(dossier.id().toString());
            assertThat(one.json().get("numero").stringValue()).isEqualTo(dossier.number());
            assertThat(one.json().get("demarche").stringValue()).isEqualTo(AProcedure.KEY);
            assertThat(one.json().get("evenement").stringValue()).isEqualTo(one.event());
            assertThat(one.body()).doesNotContain("Zoé", "Dupré", "02408", "quelquun");
        });
        var sent = desk.find(AFollower.ADMINISTRATOR, follower.id).orThrow().sent();
        assertThat(sent).extracting(Sent::sequence).containsExactly(3L, 2L, 1L);
        assertThat(sent.getLast().tries()).isEqualTo(4);
        assertThat(desk.find(AFollower.ADMINISTRATOR, follower.id)
                        .orThrow()
                        .tries()
                        .reversed())
                .extracting(one -> one.sequence() + " " + one.attempt().outcome())
                .containsExactly("1 STATUS", "1 REDIRECT", "1 STATUS", "1 TAKEN", "2 TAKEN", "3 TAKEN");
        assertThat(sent.getLast().last().orElseThrow().status()).contains(204);
        assertThat(sent).allSatisfy(one -> assertThat(one.taken()).isPresent());
    }

    @Test
    void whatDidNotHappenIsToldToNobody() {
        var dossier = follower.garden.filed("Zoé", "02408");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            follower.garden.instruction.take(instructor, dossier.id()).orThrow();
            transaction.setRollbackOnly();
        });
        follower.garden.instruction.take(instructor, dossier.id()).orThrow();
        follower.until(() -> follower.partner.taken().size() == 2);

        assertThat(follower.partner.taken()).containsExactly(1L, 2L);
        assertThat(desk.find(AFollower.ADMINISTRATOR, follower.id).orThrow().sent())
                .hasSize(2);
    }

    @Test
    void onlyItsTerritoryIsToldOf() {
        var other = Uuid7.next();
        desk.add(AFollower.ADMINISTRATOR, other, follower.wanted(new Scope.Territory(Scope.Level.DEPARTEMENT, "26")))
                .orThrow();
        follower.garden.filed("Zoé", "02408");
        follower.until(() -> follower.partner.taken().size() == 1);

        assertThat(desk.find(AFollower.ADMINISTRATOR, other).orThrow().sent()).isEmpty();
        desk.end(AFollower.ADMINISTRATOR, other).orThrow();
    }

    @Test
    void whoDiesAfterSendingLeavesTheSameEventToTheNext() {
        desk.pause(AFollower.ADMINISTRATOR, follower.id).orThrow();
        follower.garden.filed("Zoé", "02408");
        var turn = new TransactionTemplate(transactions).execute(_ -> {
            desk.resume(AFollower.ADMINISTRATOR, follower.id).orThrow();
            return turns.begin().orElseThrow();
        });
        assertThat(turn.subscription()).isEqualTo(follower.id);
        var delivery = turns.next(turn).orElseThrow();
        var attempt = calls.send(turn, delivery); // and dies before it can note that
        assertThat(attempt.taken()).isTrue();
        rounds.round();
        assertThat(follower.partner.sequences()).as("its turn lasts").containsExactly(1L);
        jdbc.sql("update procedures.subscription set turn_until = now() - interval '1 second' where id = ?")
                .param(follower.id)
                .update();
        follower.until(() -> follower.partner.taken().size() == 2);

        assertThat(follower.partner.received)
                .extracting(Partner.Received::event)
                .containsOnly(delivery.id().toString());
        assertThat(turns.tried(turn, delivery, attempt))
                .as("a turn that is over notes nothing")
                .isFalse();
        assertThat(desk.find(AFollower.ADMINISTRATOR, follower.id)
                        .orThrow()
                        .sent()
                        .getFirst()
                        .tries())
                .isEqualTo(1);
    }

    @Test
    void twoWhoLookAtOnceSendEachOnce() throws Exception {
        desk.pause(AFollower.ADMINISTRATOR, follower.id).orThrow();
        int many = 12;
        for (int i = 0; i < many; i++) {
            follower.garden.filed("Zoé", "02408");
        }
        desk.resume(AFollower.ADMINISTRATOR, follower.id).orThrow();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> round = () -> {
                rounds.round();
                return null;
            };
            for (var done : threads.invokeAll(List.of(round, round, round, round))) {
                done.get();
            }
        }
        follower.until(() -> follower.partner.taken().size() >= many);

        assertThat(follower.partner.sequences())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, many).boxed().toList());
    }

    @Test
    void changesOfManyAtOnceHaveNumbersWithoutAGap() throws Exception {
        int many = 8;
        var calls = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < many; i++) {
            calls.add(() -> {
                var dossier = follower.garden.filed("Zoé", "02408").id();
                follower.garden.decided(instructor, dossier, Verdict.REFUSED);
                return dossier;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
        follower.until(() -> follower.partner.taken().size() >= 3 * many);

        assertThat(follower.partner.taken())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3 * many).boxed().toList());
        var byCase = follower.partner.received.stream()
                .collect(Collectors.groupingBy(one -> one.json().get("dossier").stringValue()));
        assertThat(byCase).hasSize(many);
        assertThat(byCase.values())
                .allSatisfy(told -> assertThat(told)
                        .extracting(one -> one.json().get("apres").stringValue())
                        .containsExactly("en_construction", "en_instruction", "refuse"));
    }

    @Test
    void whoFailsTooOftenIsToldNothingMoreAndWrittenTo() {
        for (int i = 0; i < 50; i++) {
            follower.partner.answers.add(503);
        }
        follower.garden.filed("Zoé", "02408");
        follower.until(() -> follower.state() == Subscription.State.FAILING);
        assertThat(follower.partner.received).hasSize(8);
        assertThat(notices.mailbox())
                .filteredOn(mail -> mail.notice().key().startsWith("procedures.hook:" + follower.id))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.notice().recipient()).isEqualTo("equipe@partenaire.example");
                    assertThat(mail.notice().body())
                            .contains(follower.partner.address())
                            .doesNotContain("Zoé");
                });
        rounds.round();
        assertThat(follower.partner.received).as("paused").hasSize(8);

        follower.partner.answers.clear();
        desk.resume(AFollower.ADMINISTRATOR, follower.id).orThrow();
        follower.until(() -> follower.partner.taken().equals(List.of(1L)));
        assertThat(follower.state()).isEqualTo(Subscription.State.ACTIVE);
        assertThat(desk.find(AFollower.ADMINISTRATOR, follower.id)
                        .orThrow()
                        .subscription()
                        .failures())
                .isZero();
    }
}
