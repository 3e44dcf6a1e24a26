package fr.mediane.engines.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MedianeTest
class ImpactPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyoneReadsWholeQuartersWithIntervals() throws UnsupportedEncodingException {
        var page = page("public", "/impact");
        assertThat(page.select("#apres ~ table tbody tr")).hasSize(2);
        assertThat(page.select("#departements ~ table th[scope=row]").eachText())
                .contains("Drôme", "Gironde", "La Réunion");
        assertThat(page.select("#trimestres ~ table tbody tr")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select(".i-number").first().text()).matches("\\d+.% à \\d+.%");
        assertThat(page.select("#mots")).as("own words are not for everyone").isEmpty();
        assertThat(text("public", "/impact.csv")).startsWith("\ufeffGroupe;Nom;Mesure;Effectif");
    }

    @Test
    void aPrefectReadsTheirDepartementOnlyAndItIsJournaled() throws UnsupportedEncodingException {
        var page = page("prefecture", "/mon-espace/impact");
        assertThat(page.select("select[name=ou] option").eachText()).containsExactly("Drôme");
        assertThat(page.select("#departements ~ table th[scope=row]").eachText())
                .isEqualTo(List.of("Drôme"));
        assertThat(page.select("#confiance ~ p").text()).contains("McNemar");
        assertThat(page.select("#mots ~ ul li")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(jdbc.sql("select count(*) from journal.entry where record_type = 'response' and action = 'READ'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(status("prefecture", "/mon-espace/impact?ou=departement-33")).isEqualTo(403);
        assertThat(status("prefecture", "/mon-espace/impact?ou=%27")).isEqualTo(403);
    }

    @Test
    void anAdministratorReadsTheCountryAndAPeriod() throws UnsupportedEncodingException {
        var country = page("administration", "/mon-espace/impact");
        assertThat(country.select("#formes ~ table tbody tr")).hasSize(2);
        assertThat(country.select("#publics ~ table th[scope=row]").eachText())
                .containsExactly("Moins de 25 ans", "25 à 39 ans", "40 à 59 ans", "60 à 69 ans", "70 ans ou plus");
        assertThat(page("administration", "/mon-espace/impact?du=2020-T1&au=2020-T1")
                        .text())
                .contains("Pas encore assez de réponses");
        assertThat(status("administration", "/mon-espace/impact?du=2026-T2&au=2026-T1"))
                .isEqualTo(422);
        assertThat(status("administration", "/mon-espace/impact?du=hier")).isEqualTo(422);
        assertThat(text("administration", "/mon-espace/impact.csv?du=2026-T1"))
                .contains("trimestre;2026-T1;")
                .contains("âge;70 ans ou plus;");
    }

    @Test
    void aCounsellorSeesOnlyHowManyAnswered() throws UnsupportedEncodingException {
        var page = page("mediatrice", "/mon-espace/impact");
        assertThat(page.select("main").text()).contains("réponses pour");
        assertThat(page.select("table")).isEmpty();
        assertThat(status("mediatrice", "/mon-espace/impact.csv")).isEqualTo(403);
        assertThat(status("employeur", "/mon-espace/impact")).isEqualTo(403);
    }

    private int status(String persona, String place) {
        return mvc.get()
                .uri(URI.create(place))
                .with(Personas.as(persona))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String text(String persona, String place) throws UnsupportedEncodingException {
        var response =
                mvc.get().uri(place).with(Personas.as(persona)).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String persona, String place) throws UnsupportedEncodingException {
        return Jsoup.parse(text(persona, place));
    }
}
