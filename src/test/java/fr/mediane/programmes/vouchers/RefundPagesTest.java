package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundDesk;
import fr.mediane.programmes.vouchers.refunds.RefundState;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The demonstration's sponsor gets funds back, and its payers decide, on their pages. */
@MedianeTest
class RefundPagesTest {
    private static final String OWN = "/mon-espace/remboursements-financeur";
    private static final String ALL = "/mon-espace/paiements/financeurs";
    private static final Actor AGENT = new Actor(
            Optional.of(DemonstrationPeople.account("commanditaire")),
            "",
            Set.of(new Grant(Role.SPONSOR, new Scope.Organisation(DemonstrationPeople.SPONSOR))));
    private final MockMvcTester mvc;
    private final RefundDesk desk;

    @Autowired
    RefundPagesTest(MockMvcTester mvc, RefundDesk desk) {
        this.mvc = mvc;
        this.desk = desk;
    }

    @Test
    void asksKeepsWhatWasTypedAndReadsWhatBecomesOfIt() {
        withdraw();
        var typed = ask(Uuid7.next().toString(), "12,345 euros", "FR76 12");
        assertThat(typed).hasStatus(422);
        var refused = Html.of(typed.exchange());
        assertThat(refused.text()).contains("Donnez un montant en euros", "n’est pas juste");
        assertThat(refused.select("#montant").attr("value")).isEqualTo("12,345 euros");
        assertThat(Html.of(ask(Uuid7.next().toString(), "99 999 999", APaidPlace.IBAN)
                                .exchange())
                        .text())
                .contains("C’est plus que les fonds disponibles : il reste");
        assertThat(ask("n’importe quoi", "1", APaidPlace.IBAN)).hasStatus(422);
        var form = Uuid7.next().toString();
        assertThat(ask(form, "10,01", APaidPlace.IBAN)).hasRedirectedUrl(OWN + "?fait=demande");
        assertThat(ask(form, "10,01", APaidPlace.IBAN)).hasRedirectedUrl(OWN + "?fait=demande");
        assertThat(ask(Uuid7.next().toString(), "10,01", APaidPlace.IBAN)).hasStatus(422);
        assertThat(waiting()).hasSize(1);
        assertThat(page(OWN, "commanditaire").text())
                .contains("Fonds disponibles", "10,01", "Attend la vérification d’un payeur", "2606")
                .doesNotContain("FR14");
        assertThat(page("/mon-espace/campagnes", "commanditaire").select("main a[href=" + OWN + "]"))
                .isNotEmpty();
    }

    @Test
    void aPayerRefusesForAReasonOrApproves() {
        withdraw();
        ask(Uuid7.next().toString(), "10,02", APaidPlace.IBAN).exchange();
        var refused = ALL + "/" + waiting().getFirst().id();
        assertThat(page("/mon-espace/paiements", "payeur").select("main a[href=" + ALL + "]"))
                .isNotEmpty();
        assertThat(page(ALL, "payeur").select("a[href=" + refused + "]")).hasSize(1);
        assertThat(page(refused, "payeur").text()).contains("10,02", "Fonds disponibles maintenant");
        assertThat(mvc.post().uri(refused + "/refus").with(as("payeur"))).hasStatus(422);
        assertThat(mvc.post()
                        .uri(refused + "/approbation")
                        .param("execution", "hier")
                        .with(as("payeur")))
                .hasStatus(422);
        assertThat(mvc.get().uri(refused + "/ordre.xml").with(as("payeur"))).hasStatus(404);
        assertThat(mvc.post()
                        .uri(refused + "/refus")
                        .param("motif", "Le titulaire n’est pas connu")
                        .with(as("payeur")))
                .hasRedirectedUrl(refused + "?fait=refuse");
        assertThat(page(OWN, "commanditaire").text()).contains("Refusé", "Le titulaire n’est pas connu");
        ask(Uuid7.next().toString(), "10,03", APaidPlace.IBAN).exchange();
        var approved = ALL + "/" + waiting().getFirst().id();
        assertThat(mvc.post()
                        .uri(approved + "/approbation")
                        .param("execution", LocalDate.now().toString())
                        .with(as("payeur")))
                .hasRedirectedUrl(approved + "?fait=approuve");
        assertThat(mvc.get().uri(approved + "/ordre.xml").with(as("payeuse")))
                .hasStatusOk()
                .bodyText()
                .contains("pain.001.001.09", "10.03");
        assertThat(page(approved, "payeur").text()).contains("Ordonné", "Télécharger l’ordre de virement");
        ask(Uuid7.next().toString(), "10,04", APaidPlace.IBAN).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder ask(String form, String amount, String iban) {
        return mvc.post()
                .uri(OWN)
                .param("formulaire", form)
                .param("financeur", DemonstrationPeople.SPONSOR.toString())
                .param("montant", amount)
                .param("titulaire", "Trésorerie")
                .param("iban", iban)
                .with(as("commanditaire"));
    }

    private List<Refund> waiting() {
        return desk.own(AGENT).orThrow().getFirst().refunds().stream()
                .filter(one -> one.state() == RefundState.ASKED)
                .toList();
    }

    private void withdraw() {
        waiting().forEach(one -> desk.withdraw(AGENT, one.id()).orThrow());
    }

    private Document page(String path, String persona) {
        return Html.of(mvc.get().uri(path).with(as(persona)).exchange());
    }
}
