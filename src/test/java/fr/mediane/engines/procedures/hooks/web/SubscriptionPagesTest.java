package fr.mediane.engines.procedures.hooks.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator adds a partner, sees its secret once, and stops it. */
@MedianeTest
class SubscriptionPagesTest {
    private static final String HOME = "/administration/demarches/abonnements";
    private final String id = Uuid7.next().toString();
    private final String name = "Partenaire " + id;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    @BeforeEach
    void publish() {
        new AProcedure(house);
    }

    @Test
    void isAddedShownItsSecretOnceAndStopped() {
        var added = page(add("https://partenaire.example/mediane"), 200);
        var secret = added.select(".ds-alert code").text();
        assertThat(secret).hasSize(43);
        var shown = page(get(HOME + "/" + id), 200);
        assertThat(shown.text())
                .contains(name, "https://partenaire.example/mediane")
                .doesNotContain(secret);
        assertThat(page(get(HOME), 200).select("a[href$=" + id + "]").text()).isEqualTo(name);
        assertThat(page(add("https://partenaire.example/mediane"), 422).select(".ds-error-summary"))
                .as("sent twice")
                .hasSize(1);
        assertThat(post(HOME + "/" + id + "/suspendre")).hasStatus(302);
        assertThat(page(get(HOME + "/" + id + "?fait=suspendu&lang=fr"), 200).text())
                .contains("Les envois sont suspendus");
        assertThat(page(post(HOME + "/" + id + "/rejouer", "rang", "1"), 422).select("a[href=#rang]"))
                .hasSize(1);
        assertThat(page(post(HOME + "/" + id + "/cle"), 200)
                        .select(".ds-alert code")
                        .text())
                .hasSize(43)
                .isNotEqualTo(secret);
        assertThat(post(HOME + "/" + id + "/reprendre")).hasStatus(302);
        assertThat(post(HOME + "/" + id + "/arreter")).hasStatus(302);
        assertThat(page(get(HOME + "/" + id), 200).select("form[action*=" + id + "]"))
                .isEmpty();
        assertThat(post(HOME + "/" + id + "/reprendre")).hasStatus(422);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var refused = page(
                post(
                        HOME,
                        "id",
                        id,
                        "nom",
                        "<script>alert(1)</script>",
                        "demarche",
                        "rien",
                        "territoire",
                        "DEPARTEMENT:99",
                        "adresse",
                        "http://10.0.0.1/",
                        "courriel",
                        "x"),
                422);
        assertThat(refused.select(".ds-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#demarche", "#territoire", "#adresse", "#courriel");
        assertThat(refused.select("#nom").val()).contains("<script>");
        assertThat(refused.select("script:not([src])")).isEmpty();
    }

    private MvcTestResult add(String address) {
        return post(
                HOME,
                "id",
                id,
                "nom",
                name,
                "demarche",
                AProcedure.KEY,
                "territoire",
                "DEPARTEMENT:02",
                "adresse",
                address,
                "courriel",
                "equipe@partenaire.example");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.as("administration")).exchange();
    }

    private MvcTestResult post(String address, String... sent) {
        var request = mvc.post()
                .uri(address)
                .with(Personas.as("administration"))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < sent.length; i += 2) {
            request.param(sent[i], sent[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer, int expected) {
        assertThat(answer).hasStatus(expected);
        return Html.of(answer);
    }
}
