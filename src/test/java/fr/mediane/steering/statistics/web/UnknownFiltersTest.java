package fr.mediane.steering.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A filter that names nobody, or somebody of another perimeter: said, alike, with what was typed and a way out. */
@MedianeTest
class UnknownFiltersTest {
    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"mediateur", "employeur", "lieu", "etiquette", "beneficiaire"})
    void anUnknownIdIsSaid(String filter) {
        var id = Uuid7.next();
        var page = refused("mediatrice", filter, id.toString());
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#" + filter);
        assertThat(page.select("#" + filter)).hasSize(1);
        assertThat(page.select(".s-chosen a")).as("the ways out").isNotEmpty();
        if (!filter.equals("etiquette")) {
            assertThat(page.select("input[name=" + filter + "]").val()).isEqualTo(id.toString());
        }
    }

    @Test
    void anUnknownCommuneIsSaid() {
        assertThat(refused("mediatrice", "commune", "99999")
                        .select("input[name=commune]")
                        .val())
                .isEqualTo("99999");
    }

    @ParameterizedTest
    @CsvSource({
        "du=demain, du, demain",
        "du=1999-01-01, du, 01/01/1999",
        "du=2026-03-01&au=2026-02-01, au, 01/02/2026",
        "du=2020-01-01&au=2029-12-31&pas=jour, pas, jour",
        "epci=123456789, epci, 123456789",
        "departement=00, departement, 00",
        "region=999, region, 999",
        "type=ponctuel, type, ponctuel",
        "thematique=astrologie, thematique, astrologie",
        "demarche=voyance, demarche, voyance",
        "rendez-vous=peut-etre, rendez-vous, peut-etre",
        "lieu=x, lieu, x",
        "zonage=x, zonage, x",
        "territoire=Nulle part, territoire, Nulle part",
        "nom-lieu=Nulle part, nom-lieu, Nulle part",
        "nom-employeur=Personne, nom-employeur, Personne",
        "contre-territoire=Nulle part, contre-territoire, Nulle part",
        "contre-departement=00, contre-departement, 00",
        "contre-du=demain, contre-du, demain",
        "comparer=an-dernier, du, an-dernier",
    })
    void whateverIsWrongIsSaidAndKept(String query, String field, String typed) {
        var page = refused("mediatrice", query);

        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field)).as("where the summary leads").hasSize(1);
        var kept = page.select("main form input").eachAttr("value");
        kept.addAll(page.select("main form option[selected]").eachAttr("value"));
        kept.add(page.select(".s-chosen").text());
        assertThat(String.join(" ", kept)).contains(typed);
    }

    /** Who recorded activities elsewhere is told like who never was. */
    @Test
    void somebodyOfAnotherPerimeterIsToldLikeNobody() {
        var elsewhere = DemonstrationPeople.counsellors().stream()
                .filter(one -> one.departement().equals("974"))
                .findFirst()
                .orElseThrow();
        assertThat(said("mediatrice", "mediateur", elsewhere.account()))
                .isEqualTo(said("mediatrice", "mediateur", Uuid7.next()));
        assertThat(said("employeur", "mediateur", elsewhere.account()))
                .isEqualTo(said("employeur", "mediateur", Uuid7.next()));
    }

    @Test
    void aKnownCounsellorWithoutAnythingInThePeriodHasZero() {
        var own = DemonstrationPeople.account("mediatrice");
        assertThat(mvc.get()
                        .uri("/mon-espace/statistiques?mediateur=" + own + "&du=2020-01-01&au=2020-01-02")
                        .with(Personas.as("mediatrice")))
                .hasStatus(200);
    }

    /** Everything the page says, but for the id that was typed. */
    private String said(String who, String filter, UUID id) {
        return refused(who, filter, id.toString()).select("main").html().replace(id.toString(), "");
    }

    private Document refused(String who, String filter, String value) {
        return refused(who, filter + "=" + value);
    }

    private Document refused(String who, String query) {
        var answer = mvc.get()
                .uri("/mon-espace/statistiques?" + query)
                .with(Personas.as(who))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
