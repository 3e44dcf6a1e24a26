package fr.mediane.programmes.connectivity.envelopes.web;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.AnOperator;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Administrators write conventions down and fill envelopes; a case officer sees those of her own fund. */
@MedianeTest
class FundsPagesTest {
    private static final String HOME = "/mon-espace/fonds";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Test
    void aConventionIsWrittenDownItsEnvelopeFilledAndSeenByItsFundOnly() {
        var provider = new AnOperator(house);
        int year = LocalDate.now().getYear();
        assertThat(agree(provider, "charente", year)).hasRedirectedUrl(HOME + "?fait=oui");
        var twice = agree(provider, "charente", year);
        assertThat(twice).hasStatus(422);
        assertThat(Html.of(twice).text()).contains("couvre déjà");
        assertThat(Html.of(twice).select("#convention-words").text()).contains("maintient la ligne");
        var form = get("administration");
        var option = form.select("#enveloppe-of option").stream()
                .filter(one -> one.text().contains(provider.operator.name()))
                .findFirst()
                .orElseThrow()
                .attr("value");
        var id = Uuid7.next();
        for (int i = 0; i < 2; i++) {
            assertThat(fill(id, option, year, "1 234,56")).hasRedirectedUrl(HOME + "?fait=oui");
        }
        var shown = get("administration")
                .select("tr:contains(" + provider.operator.name() + ")")
                .text();
        assertThat(shown.replaceAll("[\\u00a0\\u202f]", " ")).as("counted once").contains("1 234,56 €");
        var own = get("instructrice");
        assertThat(own.select("section[aria-labelledby=fonds-aisne]")).hasSize(1);
        assertThat(own.select("section[aria-labelledby=fonds-charente]")).isEmpty();
        assertThat(own.text()).doesNotContain(provider.operator.name());
        assertThat(get("instructrice").select("form[method=post][action^=" + HOME + "]"))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        int year = LocalDate.now().getYear();
        var answer = fill(Uuid7.next(), "aisne", year, "-5");
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select("#enveloppe-amount").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(fill(Uuid7.next(), "aisne", year, "1000000000000")).hasStatus(422);
        assertThat(fill(Uuid7.next(), "aisne", year + 9, "10")).hasStatus(422);
        assertThat(fill(Uuid7.next(), "nulle-part", year, "10")).hasStatus(422);
        assertThat(fill(Uuid7.next(), "aisne:" + UUID.randomUUID(), year, "10")).hasStatus(422);
    }

    private MvcTestResult agree(AnOperator provider, String fund, int year) {
        return mvc.post()
                .uri(HOME + "/conventions")
                .param("part", "convention")
                .param("id", Uuid7.next().toString())
                .param("of", fund)
                .param("operator", provider.operator.id().toString())
                .param("starts", "01/01/" + year)
                .param("ends", "31/12/" + year)
                .param("words", "L’opérateur maintient la ligne dès l’avis.")
                .with(as("administration"))
                .exchange();
    }

    private MvcTestResult fill(UUID id, String of, int year, String amount) {
        return mvc.post()
                .uri(HOME + "/enveloppes")
                .param("part", "enveloppe")
                .param("id", id.toString())
                .param("of", of)
                .param("year", "" + year)
                .param("amount", amount)
                .with(as("administration"))
                .exchange();
    }

    private Document get(String persona) {
        return Html.of(mvc.get().uri(HOME).with(as(persona)).exchange());
    }
}
