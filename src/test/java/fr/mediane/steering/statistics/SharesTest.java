package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MedianeTest
class SharesTest {
    private static final UUID ACCOUNT =
            DemonstrationPeople.counsellors().get(21).account();
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Autowired
    ShareDesk desk;

    @Autowired
    SignInDesk accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private Actor counsellor = Actor.PUBLIC;

    @BeforeEach
    void aCounsellor() {
        counsellor = accounts.actor(ACCOUNT).orElseThrow();
    }

    private Share.Fresh made(boolean frozen) {
        return desk.make(counsellor, Uuid7.next(), "Bilan", "moi", Question.EVERYTHING, frozen)
                .orThrow();
    }

    private long supports(Share.Fresh link) {
        return desk.open(link.token()).orThrow().report().totals().supports().value();
    }

    private void another() {
        new RecordedActivities(jdbc, ACCOUNT, Uuid7.next()).individual(DAY, "33", "33063");
    }

    @Test
    void aLinkFollowsTheFiguresAFrozenOneDoesNot() {
        var live = made(false);
        var frozen = made(true);
        long before = supports(live);
        assertThat(supports(frozen)).isEqualTo(before).isPositive();
        another();
        assertThat(supports(live)).isEqualTo(before + 1);
        assertThat(supports(frozen)).isEqualTo(before);
    }

    @Test
    void frozenFiguresAreReadAsTheyWereToTheLastLine() {
        var live = desk.open(made(false).token()).orThrow().report();
        assertThat(desk.open(made(true).token()).orThrow().report()).isEqualTo(live);
    }

    @Test
    void aRevokedLinkShowsNothing() {
        for (boolean frozen : new boolean[] {true, false}) {
            var link = made(frozen);
            assertThat(desk.revoke(
                            accounts.actor(DemonstrationPeople.account("mediatrice"))
                                    .orElseThrow(),
                            link.id()))
                    .isInstanceOf(Decision.Unknown.class);
            desk.revoke(counsellor, link.id()).orThrow();
            desk.revoke(counsellor, link.id()).orThrow();
            assertThat(desk.open(link.token())).isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void nobodySharesWhatTheyMayNotSee() {
        assertThat(desk.make(counsellor, Uuid7.next(), "Tout", "france", Question.EVERYTHING, false))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.make(Actor.PUBLIC, Uuid7.next(), "Tout", "moi", Question.EVERYTHING, true))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aLinkIsWorthNoMoreThanTheRightOfItsMaker() {
        var link = made(false);
        jdbc.sql("update statistics.share set perimeter = 'france' where id = :id")
                .param("id", link.id())
                .update();
        assertThat(desk.open(link.token())).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theSamePostMakesOneLinkAndTheDatabaseHoldsNoToken() {
        var id = Uuid7.next();
        var token = desk.make(counsellor, id, "Bilan", "moi", Question.EVERYTHING, true)
                .orThrow()
                .token();
        assertThat(desk.make(counsellor, id, "Bilan", "moi", Question.EVERYTHING, true))
                .isInstanceOf(Decision.Refused.class);
        assertThat(jdbc.sql(
                                "select count(*) from statistics.share s where s.id = :id and s::text like '%' || :token || '%'")
                        .param("id", id)
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thePageIsForWhoHasTheLinkAndLeavesNoTrace() {
        var link = made(true);
        var answer = mvc.get()
                .uri("/partage/" + link.token())
                .with(Personas.visitor())
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).hasHeader("Referrer-Policy", "no-referrer");
        assertThat(answer).hasHeader("X-Robots-Tag", "noindex, nofollow");
        assertThat(answer).hasHeader("Cache-Control", "no-store");
        assertThat(answer).bodyText().contains("Bilan", "Chiffres figés").doesNotContain(counsellor.name());
        assertThat(mvc.get().uri("/partage/" + link.token() + "x").with(Personas.visitor()))
                .hasStatus(404);
        desk.revoke(counsellor, link.id()).orThrow();
        var over = mvc.get()
                .uri("/partage/" + link.token())
                .with(Personas.visitor())
                .exchange();
        assertThat(over).hasStatus(410);
        assertThat(over).bodyText().contains("n’est plus valable").doesNotContain("Bilan");
    }

    @Test
    void aCounsellorMakesALinkFromThePageOfFigures() {
        var answer = mvc.post()
                .uri("/mon-espace/statistiques/partages?perimetre=moi&type=collectif")
                .param("id", Uuid7.next().toString())
                .param("titre", "Nos ateliers")
                .param("mode", "fige")
                .with(Personas.as(ACCOUNT))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyText().contains("/partage/", "Nos ateliers");
        assertThat(mvc.post()
                        .uri("/mon-espace/statistiques/partages?perimetre=moi")
                        .param("id", Uuid7.next().toString())
                        .param("titre", " ")
                        .param("mode", "suivi")
                        .with(Personas.as(ACCOUNT)))
                .hasStatus(422);
    }
}
