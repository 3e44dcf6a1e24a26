package fr.mediane.engines.procedures.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What partners were told and its secret are looked after: sent again, renewed, ended, forgotten, by who may. */
@MedianeTest
class HooksKeptTest {
    private final Actor instructor = AProcedure.instructor("02");
    private AFollower follower;

    @Autowired
    SubscriptionDesk desk;

    @Autowired
    HookRounds rounds;

    @Autowired
    JdbcClient jdbc;

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
    void whatWasTakenIsSentAgainUnderTheSameId() {
        var dossier = follower.garden.filed("Zoé", "02408").id();
        follower.garden.decided(instructor, dossier, Verdict.ACCEPTED);
        follower.until(() -> follower.partner.taken().size() == 3);
        var first = List.copyOf(follower.partner.received);

        desk.replay(AFollower.ADMINISTRATOR, follower.id, 2, false).orThrow();
        follower.until(() -> follower.partner.taken().size() == 4);
        assertThat(follower.partner.received.getLast().event())
                .isEqualTo(first.get(1).event());
        assertThat(follower.partner.received.getLast().body())
                .isEqualTo(first.get(1).body());
        assertThat(desk.replay(AFollower.ADMINISTRATOR, follower.id, 1, true).orThrow())
                .isEqualTo(3);
        follower.until(() -> follower.partner.taken().size() == 7);
        assertThat(follower.partner.taken()).containsExactly(1L, 2L, 3L, 2L, 1L, 2L, 3L);
        assertThat(desk.replay(AFollower.ADMINISTRATOR, follower.id, 99, true)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aNewSecretSignsFromThenOnAndWhoIsStoppedIsToldNothing() {
        var other = desk.renew(AFollower.ADMINISTRATOR, follower.id).orThrow().secret();
        follower.garden.filed("Zoé", "02408");
        follower.until(() -> follower.partner.taken().size() == 1);
        assertThat(follower.partner.received.getFirst().signedBy(other)).isTrue();
        assertThat(follower.partner.received.getFirst().signedBy(follower.secret))
                .isFalse();

        desk.end(AFollower.ADMINISTRATOR, follower.id).orThrow();
        follower.garden.filed("Zoé", "02408");
        assertThat(desk.find(AFollower.ADMINISTRATOR, follower.id).orThrow().sent())
                .hasSize(1);
        assertThat(desk.resume(AFollower.ADMINISTRATOR, follower.id))
                .as("for good")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void onlyNationalAdministratorsHaveSubscriptions() {
        for (var actor : List.of(Actor.PUBLIC, instructor, follower.garden.asking)) {
            assertThat(desk.all(actor)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.add(actor, Uuid7.next(), follower.wanted(new Scope.National())))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.renew(actor, follower.id)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.replay(actor, follower.id, 1, true)).isInstanceOf(Decision.Forbidden.class);
        }
        var kept = jdbc.sql("select contact || secret from procedures.subscription where id = ?")
                .param(follower.id)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .as("sealed")
                .doesNotContain(follower.secret, "partenaire.example");
    }

    @Test
    void whatIsKeptTooLongGoes() {
        follower.garden.filed("Zoé", "02408");
        follower.until(() -> follower.partner.taken().size() == 1);
        jdbc.sql(
                        "update procedures.attempt set at = :then where delivery in (select id from procedures.delivery where subscription = :id)")
                .param("then", Sql.at(Instant.parse("2020-01-01T00:00:00Z")))
                .param("id", follower.id)
                .update();
        rounds.night();
        var kept = desk.find(AFollower.ADMINISTRATOR, follower.id).orThrow().sent();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().tries()).isZero();
        jdbc.sql("update procedures.delivery set taken_at = :then where subscription = :id")
                .param("then", Sql.at(Instant.parse("2020-01-01T00:00:00Z")))
                .param("id", follower.id)
                .update();
        rounds.night();
        assertThat(desk.find(AFollower.ADMINISTRATOR, follower.id).orThrow().sent())
                .isEmpty();
    }
}
