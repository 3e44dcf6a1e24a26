package fr.mediane.engines.procedures.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import fr.mediane.platform.notices.Notices;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
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
    private static final Actor ADMINISTRATOR = AProcedure.person(new Grant(Role.ADMINISTRATOR, new Scope.National()));
    private static final int PATIENCE = 400;
    private final Actor instructor = AProcedure.instructor("02");
    private final Partner partner = new Partner();
    private final UUID id = Uuid7.next();
    private String secret = "";
    private AProcedure garden;

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
        garden = new AProcedure(house);
        secret = desk.add(ADMINISTRATOR, id, wanted(new Scope.National()))
                .orThrow()
                .secret();
    }

    @AfterEach
    void end() {
        desk.end(ADMINISTRATOR, id);
        partner.close();
    }

    @Test
    void isToldInOrderSignedAndOfNobodyUntilItHasTakenIt() {
        partner.answers.addAll(List.of(500, 302, 503));
        var dossier = garden.filed("Zoé", "02408");
        garden.decided(instructor, dossier.id(), Verdict.ACCEPTED);
        until(() -> partner.taken().size() == 3);

        assertThat(partner.sequences())
                .as("the next only after the one before")
                .containsExactly(1L, 1L, 1L, 1L, 2L, 3L);
        assertThat(partner.received.subList(0, 4))
                .extracting(Partner.Received::event)
                .containsOnly(partner.received.getFirst().event());
        assertThat(partner.received)
                .filteredOn(one -> one.answered() == 204)
                .extracting(one -> one.json().get("avant").stringValue() + " "
                        + one.json().get("apres").stringValue())
                .containsExactly(
                        "brouillon en_construction", "en_construction en_instruction", "en_instruction accepte");
        assertThat(partner.received).allSatisfy(one -> {
            assertThat(one.signedBy(secret)).isTrue();
            assertThat(one.signedBy(secret + "x")).isFalse();
            assertThat(one.json().get("dossier").stringValue())
                    .isEqualTo(dossier.id().toString());
            assertThat(one.json().get("numero").stringValue()).isEqualTo(dossier.number());
            assertThat(one.json().get("demarche").stringValue()).isEqualTo(AProcedure.KEY);
            assertThat(one.json().get("evenement").stringValue()).isEqualTo(one.event());
            assertThat(one.body()).doesNotContain("Zoé", "Dupré", "02408", "quelquun");
        });
        var sent = desk.find(ADMINISTRATOR, id).orThrow().sent();
        assertThat(sent).extracting(Sent::sequence).containsExactly(3L, 2L, 1L);
        assertThat(sent.getLast().tries()).isEqualTo(4);
        assertThat(desk.find(ADMINISTRATOR, id).orThrow().tries().reversed())
                .extracting(one -> one.sequence() + " " + one.attempt().outcome())
                .containsExactly("1 STATUS", "1 REDIRECT", "1 STATUS", "1 TAKEN", "2 TAKEN", "3 TAKEN");
        assertThat(sent.getLast().last().orElseThrow().status()).contains(204);
        assertThat(sent).allSatisfy(one -> assertThat(one.taken()).isPresent());
    }

    @Test
    void whatDidNotHappenIsToldToNobody() {
        var dossier = garden.filed("Zoé", "02408");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            garden.instruction.take(instructor, dossier.id()).orThrow();
            transaction.setRollbackOnly();
        });
        garden.instruction.take(instructor, dossier.id()).orThrow();
        until(() -> partner.taken().size() == 2);

        assertThat(partner.taken()).containsExactly(1L, 2L);
        assertThat(desk.find(ADMINISTRATOR, id).orThrow().sent()).hasSize(2);
    }

    @Test
    void onlyItsTerritoryIsToldOf() {
        var other = Uuid7.next();
        desk.add(ADMINISTRATOR, other, wanted(new Scope.Territory(Scope.Level.DEPARTEMENT, "26")))
                .orThrow();
        garden.filed("Zoé", "02408");
        until(() -> partner.taken().size() == 1);

        assertThat(desk.find(ADMINISTRATOR, other).orThrow().sent()).isEmpty();
        desk.end(ADMINISTRATOR, other).orThrow();
    }

    @Test
    void whoDiesAfterSendingLeavesTheSameEventToTheNext() {
        desk.pause(ADMINISTRATOR, id).orThrow();
        garden.filed("Zoé", "02408");
        var turn = new TransactionTemplate(transactions).execute(_ -> {
            desk.resume(ADMINISTRATOR, id).orThrow();
            return turns.begin().orElseThrow();
        });
        assertThat(turn.subscription()).isEqualTo(id);
        var delivery = turns.next(turn).orElseThrow();
        var attempt = calls.send(turn, delivery); // and dies before it can note that
        assertThat(attempt.taken()).isTrue();
        rounds.round();
        assertThat(partner.sequences()).as("its turn lasts").containsExactly(1L);
        jdbc.sql("update procedures.subscription set turn_until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        until(() -> partner.taken().size() == 2);

        assertThat(partner.received)
                .extracting(Partner.Received::event)
                .containsOnly(delivery.id().toString());
        assertThat(turns.tried(turn, delivery, attempt))
                .as("a turn that is over notes nothing")
                .isFalse();
        assertThat(desk.find(ADMINISTRATOR, id).orThrow().sent().getFirst().tries())
                .isEqualTo(1);
    }

    @Test
    void twoWhoLookAtOnceSendEachOnce() throws Exception {
        desk.pause(ADMINISTRATOR, id).orThrow();
        int many = 12;
        for (int i = 0; i < many; i++) {
            garden.filed("Zoé", "02408");
        }
        desk.resume(ADMINISTRATOR, id).orThrow();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> round = () -> {
                rounds.round();
                return null;
            };
            for (var done : threads.invokeAll(List.of(round, round, round, round))) {
                done.get();
            }
        }
        until(() -> partner.taken().size() >= many);

        assertThat(partner.sequences())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, many).boxed().toList());
    }

    @Test
    void changesOfManyAtOnceHaveNumbersWithoutAGap() throws Exception {
        int many = 8;
        var calls = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < many; i++) {
            calls.add(() -> {
                var dossier = garden.filed("Zoé", "02408").id();
                garden.decided(instructor, dossier, Verdict.REFUSED);
                return dossier;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
        until(() -> partner.taken().size() >= 3 * many);

        assertThat(partner.taken())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3 * many).boxed().toList());
        var byCase = partner.received.stream()
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
            partner.answers.add(503);
        }
        garden.filed("Zoé", "02408");
        until(() -> state() == Subscription.State.FAILING);
        assertThat(partner.received).hasSize(8);
        assertThat(notices.mailbox())
                .filteredOn(mail -> mail.notice().key().startsWith("procedures.hook:" + id))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.notice().recipient()).isEqualTo("equipe@partenaire.example");
                    assertThat(mail.notice().body()).contains(partner.address()).doesNotContain("Zoé");
                });
        rounds.round();
        assertThat(partner.received).as("paused").hasSize(8);

        partner.answers.clear();
        desk.resume(ADMINISTRATOR, id).orThrow();
        until(() -> partner.taken().equals(List.of(1L)));
        assertThat(state()).isEqualTo(Subscription.State.ACTIVE);
        assertThat(desk.find(ADMINISTRATOR, id).orThrow().subscription().failures())
                .isZero();
    }

    @Test
    void whatWasTakenIsSentAgainUnderTheSameId() {
        var dossier = garden.filed("Zoé", "02408").id();
        garden.decided(instructor, dossier, Verdict.ACCEPTED);
        until(() -> partner.taken().size() == 3);
        var first = List.copyOf(partner.received);

        desk.replay(ADMINISTRATOR, id, 2, false).orThrow();
        until(() -> partner.taken().size() == 4);
        assertThat(partner.received.getLast().event()).isEqualTo(first.get(1).event());
        assertThat(partner.received.getLast().body()).isEqualTo(first.get(1).body());
        assertThat(desk.replay(ADMINISTRATOR, id, 1, true).orThrow()).isEqualTo(3);
        until(() -> partner.taken().size() == 7);
        assertThat(partner.taken()).containsExactly(1L, 2L, 3L, 2L, 1L, 2L, 3L);
        assertThat(desk.replay(ADMINISTRATOR, id, 99, true)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aNewSecretSignsFromThenOnAndWhoIsStoppedIsToldNothing() {
        var other = desk.renew(ADMINISTRATOR, id).orThrow().secret();
        garden.filed("Zoé", "02408");
        until(() -> partner.taken().size() == 1);
        assertThat(partner.received.getFirst().signedBy(other)).isTrue();
        assertThat(partner.received.getFirst().signedBy(secret)).isFalse();

        desk.end(ADMINISTRATOR, id).orThrow();
        garden.filed("Zoé", "02408");
        assertThat(desk.find(ADMINISTRATOR, id).orThrow().sent()).hasSize(1);
        assertThat(desk.resume(ADMINISTRATOR, id)).as("for good").isInstanceOf(Decision.Refused.class);
    }

    @Test
    void onlyNationalAdministratorsHaveSubscriptions() {
        for (var actor : List.of(Actor.PUBLIC, instructor, garden.asking)) {
            assertThat(desk.all(actor)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.add(actor, Uuid7.next(), wanted(new Scope.National())))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.renew(actor, id)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.replay(actor, id, 1, true)).isInstanceOf(Decision.Forbidden.class);
        }
        var kept = jdbc.sql("select contact || secret from procedures.subscription where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .as("sealed")
                .doesNotContain(secret, "partenaire.example");
    }

    @Test
    void whatIsKeptTooLongGoes() {
        garden.filed("Zoé", "02408");
        until(() -> partner.taken().size() == 1);
        jdbc.sql(
                        "update procedures.attempt set at = :then where delivery in (select id from procedures.delivery where subscription = :id)")
                .param("then", Sql.at(Instant.parse("2020-01-01T00:00:00Z")))
                .param("id", id)
                .update();
        rounds.night();
        var kept = desk.find(ADMINISTRATOR, id).orThrow().sent();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().tries()).isZero();
        jdbc.sql("update procedures.delivery set taken_at = :then where subscription = :id")
                .param("then", Sql.at(Instant.parse("2020-01-01T00:00:00Z")))
                .param("id", id)
                .update();
        rounds.night();
        assertThat(desk.find(ADMINISTRATOR, id).orThrow().sent()).isEmpty();
    }

    private SubscriptionDesk.Wanted wanted(Scope scope) {
        return new SubscriptionDesk.Wanted(
                "Partenaire " + id, AProcedure.KEY, scope, partner.address(), "equipe@partenaire.example");
    }

    private Subscription.State state() {
        return desk.find(ADMINISTRATOR, id).orThrow().subscription().state();
    }

    /** Looks again and again, without the pauses after failures. */
    private void until(BooleanSupplier done) {
        for (int i = 0; i < PATIENCE && !done.getAsBoolean(); i++) {
            jdbc.sql("update procedures.subscription set next_try = now() where id = ? and turn is null")
                    .param(id)
                    .update();
            rounds.round();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
