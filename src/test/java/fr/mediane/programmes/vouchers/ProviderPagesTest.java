package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.notices.Notices;
import fr.mediane.programmes.vouchers.providers.Application;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.BankAccountState;
import fr.mediane.programmes.vouchers.providers.Hold;
import fr.mediane.programmes.vouchers.providers.QualificationDesk;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organisation asks, the operator decides, and where it is paid is given by one and approved by another. */
@MedianeTest
class ProviderPagesTest {
    private static final String OWN = "/mon-espace/prestataire";
    private static final String ALL = "/administration/prestataires";
    private final ApplicationContext house;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    @Autowired
    ProviderPagesTest(ApplicationContext house, MockMvcTester mvc, JdbcClient jdbc) {
        this.house = house;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @Test
    void asksByTheProcedureAndIsListed() {
        var home = page(mvc.get().uri(OWN).with(as("employeur")).exchange());
        var link = home.select("a[href^=" + OWN + "/demande/]").attr("href");
        var to = mvc.get()
                .uri(link)
                .with(as("employeur"))
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).matches("/demarches/prestataire-bons[?]champ-numero=\\d{14}");
        assertThat(page(mvc.get().uri(to).with(as("employeur")).exchange()).text())
                .contains("Demander à prendre des bons numériques", "Commencer");
        assertThat(home.text()).contains("Compte qui finit par 0143").doesNotContain("FR76");
        var list = page(mvc.get().uri(ALL).with(as("administration")).exchange());
        assertThat(list.text()).contains("Mairie de Valombre-sur-Rhône", "0143").doesNotContain("FR76");
    }

    @Test
    void anAccountWaitsForSomebodyElseAndTheOrganisationIsTold() {
        var place = new APaidPlace(house);
        place.change(APaidPlace.OTHER_IBAN);
        var waiting = place.file().proposed().orElseThrow();
        var deciding = house.getBean(QualificationDesk.class);
        var both =
                new Actor(place.manager.account(), "Test", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));
        assertThat(VoucherLifeTest.reason(deciding.approve(both, waiting.id())))
                .isEqualTo("vouchers.error.own-account");
        assertThat(deciding.approve(AWorkingCampaign.PAYER, waiting.id())).isInstanceOf(Decision.Forbidden.class);
        var href = ALL + "/" + place.provider;
        assertThat(mvc.post()
                        .uri(href + "/comptes/" + waiting.id())
                        .param("compte", "refuser")
                        .with(as("administration")))
                .hasStatus(422);
        var shown = page(mvc.get().uri(href).with(as("administration")).exchange());
        assertThat(shown.text()).contains("attend l’approbation").doesNotContain("DE89");
        assertThat(mvc.post()
                        .uri(href + "/comptes/" + waiting.id())
                        .param("compte", "approuver")
                        .with(as("administration")))
                .hasRedirectedUrl(href + "?fait=oui");
        assertThat(place.file().current().orElseThrow().lastFour()).isEqualTo("3000");
        assertThat(place.file().accounts())
                .extracting(account -> account.state())
                .containsExactly(BankAccountState.CURRENT, BankAccountState.FORMER);
        assertThat(mvc.post()
                        .uri(href + "/comptes/" + waiting.id())
                        .param("compte", "approuver")
                        .with(as("administration")))
                .hasStatus(422);
        assertThat(house.getBean(Notices.class).mailbox())
                .filteredOn(one -> one.notice().key().contains(waiting.id().toString()))
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(one.notice().body()).contains("3000").doesNotContain("DE89", "37040044"));
        assertThat(jdbc.sql("""
                        select count(*) from journal.entry
                        where record_type = 'bank-account' and record = ? and action in ('CREATED', 'CHANGED')
                        """).param(waiting.id()).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void keepsNoAccountNumberInClear() {
        var place = new APaidPlace(house);
        var kept = jdbc.sql("select row_to_json(a)::text from vouchers.bank_account a where provider = ?")
                .param(place.provider)
                .query(String.class)
                .single();
        var hex = HexFormat.of().formatHex("20041010".getBytes(StandardCharsets.US_ASCII));
        assertThat(kept).doesNotContain("20041010", hex, "Payés").contains("2606");
        assertThat(place.file().toString()).doesNotContain("20041010");
    }

    @Test
    void aPublicBodyIsPaidOnceTheDelayIsAgreed() {
        var place = new APaidPlace(house);
        var asking = house.getBean(ApplicationDesk.class);
        var before = APaidPlace.application("");
        asking.apply(
                        place.manager,
                        place.organisation,
                        new Application(before.services(), before.commitments(), before.representative(), true, "", ""))
                .orThrow();
        assertThat(place.file().hold()).contains(Hold.AGREEMENT);
        var deciding = house.getBean(QualificationDesk.class);
        for (int days : List.of(0, 31)) {
            assertThat(VoucherLifeTest.reason(
                            deciding.agree(AWorkingCampaign.OPERATOR, place.provider, days, LocalDate.now())))
                    .isEqualTo("vouchers.error.payment-days");
        }
        var href = ALL + "/" + place.provider;
        assertThat(mvc.post()
                        .uri(href + "/accord")
                        .param("delai", "30")
                        .param("signe", "01/11/2026")
                        .with(as("administration")))
                .hasRedirectedUrl(href + "?fait=oui");
        assertThat(place.file().hold()).isEmpty();
        assertThat(mvc.post()
                        .uri(href)
                        .param("decision", "SUSPENDED")
                        .param("raison", "")
                        .with(as("administration")))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(href)
                        .param("decision", "SUSPENDED")
                        .param("raison", "Contrôle en cours")
                        .with(as("administration")))
                .hasRedirectedUrl(href + "?fait=oui");
        assertThat(place.file().hold()).contains(Hold.SUSPENDED);
    }

    @Test
    void nobodySeesOrChangesAnothersFile() {
        var place = new APaidPlace(house);
        for (var path : List.of("/compte", "/versements")) {
            assertThat(mvc.get().uri(OWN + "/" + place.provider + path).with(as("lieu")))
                    .hasStatus(404);
        }
        assertThat(mvc.post()
                        .uri(OWN + "/" + place.provider + "/compte")
                        .param("iban", APaidPlace.OTHER_IBAN)
                        .param("titulaire", "Moi")
                        .with(as("lieu")))
                .hasStatus(404);
        assertThat(mvc.get().uri(OWN + "/demande/" + place.organisation).with(as("lieu")))
                .hasStatus(404);
        assertThat(mvc.get().uri(ALL + "/" + UUID.randomUUID()).with(as("administration")))
                .hasStatus(404);
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
