package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A person's own vouchers, and places near them, as pages. */
@MedianeTest
class KeepingTest {
    private static final String MINE = "/mon-espace/mes-bons";
    private final MockMvcTester mvc;
    private final AWorkingCampaign its;

    @Autowired
    KeepingTest(MockMvcTester mvc, ApplicationContext house) {
        this.mvc = mvc;
        this.its = new AWorkingCampaign(house);
    }

    @BeforeEach
    void aPlace() {
        its.qualified();
    }

    @Test
    void aCitizenKeepsAVoucherAndSeesItWithoutItsCode() {
        var voucher = its.vouchers(its.open(true, 1), 1).getFirst();
        var code = voucher.secret().printed();
        var balance = Html.of(
                mvc.post().uri("/bon").param("code", code).with(as("citoyenne")).exchange());
        assertThat(balance.select("form[action=" + MINE + "] input[name=code]").val())
                .isEqualTo(code);
        assertThat(Html.of(mvc.post()
                                .uri("/bon")
                                .param("code", code)
                                .with(as("public"))
                                .exchange())
                        .select("form[action=" + MINE + "]"))
                .as("nobody keeps anything without signing in")
                .isEmpty();
        var kept =
                mvc.post().uri(MINE).param("code", code).with(as("citoyenne")).exchange();
        var address = kept.getResponse().getRedirectedUrl();
        assertThat(address).startsWith(MINE + "/");
        var page = Html.of(mvc.get().uri(address).with(as("citoyenne")).exchange());
        assertThat(page.text()).contains("Aide à la déclaration", voucher.serial());
        assertThat(page.html()).as("the code is nowhere").doesNotContain(code);
        assertThat(Html.of(mvc.get().uri(MINE).with(as("citoyenne")).exchange()).text())
                .contains("Aide à la déclaration");
        assertThat(mvc.post().uri(address + "/retirer").with(as("citoyenne"))).hasRedirectedUrl(MINE);
        assertThat(mvc.get().uri(address).with(as("citoyenne"))).hasStatus(404);
    }

    @Test
    void placesNearACommuneAreThoseThatTakeTheVoucherNearestFirst() {
        var campaign = its.open(true, 1);
        var path = "/bon/lieux/" + campaign.id();
        var near = Html.of(
                mvc.get().uri(path).param("commune", "26362").with(as("public")).exchange());
        assertThat(near.select(".v-card")).isNotEmpty();
        assertThat(near.select(".v-card[data-latitude]")).hasSameSizeAs(near.select(".v-card"));
        assertThat(near.select(".v-tags").text()).contains(AWorkingCampaign.HELP);
        var around = mvc.post()
                .uri(path)
                .param("latitude", "44.933")
                .param("longitude", "4.892")
                .with(as("public"))
                .exchange();
        assertThat(Html.of(around).select(".v-card")).isNotEmpty();
        assertThat(around).headers().hasValue("Cache-Control", "no-store");
        assertThat(Html.of(mvc.get()
                                .uri(path)
                                .param("commune", "97411")
                                .with(as("public"))
                                .exchange())
                        .text())
                .contains("Aucun lieu ne prend ce bon par ici");
        assertThat(Html.of(mvc.get()
                                .uri(path)
                                .param("q", "Zzyzxqw")
                                .with(as("public"))
                                .exchange())
                        .text())
                .contains("Nous ne connaissons pas cette commune");
        assertThat(mvc.post().uri(path).param("latitude", "x").with(as("public")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/bon/lieux/" + UUID.randomUUID()).with(as("public")))
                .hasStatus(404);
    }
}
