package fr.mediane.programmes.workforce.grants;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.reason;
import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.kernel.WorkingDays;
import fr.mediane.programmes.workforce.grants.forecast.ConventionAmountDesk;
import fr.mediane.programmes.workforce.grants.forecast.ConventionAmountDesk.Amount;
import fr.mediane.programmes.workforce.grants.forecast.DeMinimisDesk;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a convention is worth, and the aids of private employers for the national register. */
@MedianeTest
class ConventionAmountTest {
    @Autowired
    ConventionAmountDesk amounts;

    @Autowired
    DeMinimisDesk aids;

    @Autowired
    FundingDesk desk;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    private Amount amount(AGrantedEmployer its) {
        return amounts.find(PAYER, its.convention).orThrow();
    }

    @Test
    void followsThePositionsUntilSomebodySetsItAndNeverFallsUnderWhatIsCommitted() {
        var its = new AGrantedEmployer(house, true, 2);
        assertThat(amount(its).cents()).as("nothing yet").isZero();
        its.hire(0);
        assertThat(amount(its).cents()).isEqualTo(2 * 42_500_00);
        assertThat(amount(its).committed()).isEqualTo(42_500_00);
        assertThat(amount(its).agreed()).isFalse();

        assertThat(reason(desk.agree(ADMINISTRATOR, its.convention, 42_499_99))).isEqualTo("grants.error.agreed");
        assertThat(reason(desk.agree(ADMINISTRATOR, its.convention, 0))).isEqualTo("grants.error.amount");
        desk.agree(ADMINISTRATOR, its.convention, 42_500_00).orThrow();
        assertThat(amount(its).cents()).isEqualTo(42_500_00);
        assertThat(amount(its).agreed()).isTrue();
    }

    @Test
    void isReadByPayersAndSetByThoseWhoRunTheProgramme() {
        var its = new AGrantedEmployer(house, true, 1);
        assertThat(desk.agree(PAYER, its.convention, 1_000_00)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.agree(its.manager, its.convention, 1_000_00)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.agree(ADMINISTRATOR, Uuid7.next(), 1_000_00)).isInstanceOf(Decision.Unknown.class);
        assertThat(amounts.find(its.manager, its.convention)).isInstanceOf(Decision.Forbidden.class);
        assertThat(amounts.find(PAYER, Uuid7.next())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void thePageKeepsWhatWasTypedAndSaysWhatIsWrong() {
        var its = new AGrantedEmployer(house, true, 1);
        its.hire(0);
        var address = "/mon-espace/subventions/conventions/" + its.convention;
        var refused = posted(address, "administration", "12,5 ?");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#montant").val()).isEqualTo("12,5 ?");
        assertThat(page(refused).select("#montant").attr("aria-invalid")).isEqualTo("true");
        assertThat(posted(address, "administration", "42499,99")).hasStatus(422);
        assertThat(posted(address, "payeur", "60000")).hasStatus(403);
        assertThat(posted(address, "administration", "60 000")).hasStatus(302);
        assertThat(amount(its).cents()).isEqualTo(60_000_00);
        var read = page(mvc.get().uri(address).with(as("payeur")).exchange());
        assertThat(read.select("#montant")).as("payers read it").isEmpty();
        assertThat(read.text()).contains("42 500");
    }

    private MvcTestResult posted(String address, String persona, String typed) {
        return mvc.post()
                .uri(address)
                .with(as(persona))
                .with(csrf())
                .param("montant", typed)
                .exchange();
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' '));
    }

    @Test
    void aidsOfPrivateEmployersStandForTheRegisterAndThoseOfPublicOnesDoNot() {
        var its = new AGrantedEmployer(house, false, 1);
        its.hire(0);
        var open = new AGrantedEmployer(house, true, 1);
        open.hire(0);
        var number = its.positions.getFirst().number();
        var all = aids.aids(PAYER).orThrow();
        assertThat(all)
                .filteredOn(one -> one.position() == number)
                .singleElement()
                .satisfies(aid -> {
                    assertThat(aid.cents()).isEqualTo(44_000_00);
                    assertThat(aid.siret()).matches("\\d{14}");
                    assertThat(aid.employer()).startsWith("Les Employeurs");
                    assertThat(aid.grantedOn()).isEqualTo(its.employer.today());
                    assertThat(aid.regulation()).contains("2023/2831");
                    assertThat(aid.registerBy()).contains(WorkingDays.after(its.employer.today(), 20));
                });
        assertThat(all)
                .noneMatch(one -> one.position() == open.positions.getFirst().number());
        assertThat(aids.aids(its.manager)).isInstanceOf(Decision.Forbidden.class);
        var csv = mvc.get()
                .uri("/mon-espace/subventions/de-minimis.csv")
                .with(as("payeur"))
                .exchange();
        assertThat(csv).hasStatusOk();
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(
                        "SIRET;Employeur;Secteur (NACE);Autorité d’octroi;Montant;Accordée le;Règlement;Forme de l’aide;Poste")
                .contains(";88.99;Agence nationale de la cohésion des territoires (ANCT);44000.00;");
    }
}
