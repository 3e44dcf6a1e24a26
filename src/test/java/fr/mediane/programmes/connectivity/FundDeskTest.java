package fr.mediane.programmes.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The fund of a commune, and the rules of three départements by tables of cases, boundaries included. */
@MedianeTest
class FundDeskTest {
    @Autowired
    FundDesk desk;

    @Autowired
    TerritoryDesk territory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "02408, l’Aisne", // Laon
        "16015, la Charente", // Angoulême
        "28085, d’Eure-et-Loir", // Chartres
        "59350, de Lille", // Lille, run by its métropole
        "59599, de Lille", // Tourcoing, in the same
        "69123, de Lyon", // Lyon
        "69381, de Lyon" // one of its arrondissements
    })
    void theFundIsFoundFromTheCommune(String commune, String name) {
        assertThat(fund(commune))
                .get()
                .satisfies(fund -> assertThat(fund.name()).get().asString().endsWith(name));
    }

    @Test
    void elsewhereItIsTheDepartementsAndOverseasCollectivitiesHaveNone() {
        assertThat(fund("59183"))
                .as("Dunkerque is not in the métropole of Lille")
                .get()
                .satisfies(fund -> {
                    assertThat(fund.name()).isEmpty();
                    assertThat(fund.departement()).isEqualTo("Nord");
                    assertThat(desk.asked(fund)).isEmpty();
                    assertThat(desk.estimate(Actor.PUBLIC, fund, List.of())).isInstanceOf(Decision.Refused.class);
                });
        assertThat(fund("97411"))
                .get()
                .satisfies(fund -> assertThat(fund.departement()).isEqualTo("La Réunion"));
        assertThat(fund("98818")).as("Nouméa").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // quotient | bill | student | entitled | exceptionally
                "0|30|false|true|false",
                "635,99|30|false|true|false",
                "636|30|false|true|true",
                "845,99|500|false|true|true",
                "846|30|false|false|false",
                "100|29,99|false|false|false",
                "100|30|true|false|false",
                "900|10|true|false|false"
            })
    void aisne(String quotient, String bill, String student, boolean entitled, boolean exceptionally) {
        var outcome = estimate("02408", quotient, bill, student);
        assertThat(outcome.value("droit")).contains(Value.of(entitled));
        assertThat(outcome.value("exception")).contains(Value.of(exceptionally));
        assertThat(outcome.because()).singleElement();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what | up to the RSA | helped within 12 months | entitled | a social report may reopen
                "internet|true|false|false|false",
                "internet|false|true|false|false",
                "téléphone|true|false|true|false",
                "téléphone|true|true|false|true",
                "téléphone|false|false|false|true",
                "téléphone|false|true|false|true"
            })
    void charente(String what, String rsa, String before, boolean entitled, boolean report) {
        var outcome = estimate("16015", what, rsa, before);
        assertThat(outcome.value("droit")).contains(Value.of(entitled));
        assertThat(outcome.value("rapport")).contains(Value.of(report));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // couple | children | resources | entitled
                "false|0|1026|true",
                "false|0|1026,01|false",
                "false|1|1539|true",
                "false|1|1539,01|false",
                "false|3|2565|true",
                "true|0|1539|true",
                "true|0|1539,01|false",
                "true|4|3591|true",
                "true|4|3591,01|false",
                "true|15|9234|true",
                "true|15|9234,01|false"
            })
    void eureEtLoir(String couple, String children, String resources, boolean entitled) {
        assertThat(estimate("28085", couple, children, resources).value("droit"))
                .contains(Value.of(entitled));
    }

    @Test
    void whatIsNoAnswerIsSaidAtItsField() {
        var refused = desk.estimate(Actor.PUBLIC, fund("02408").orElseThrow(), Arrays.asList("-1", "beaucoup", ""));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        one -> assertThat(one.reasons())
                                .extracting("field")
                                .containsExactly("reponse-0", "reponse-1", "reponse-2"));
    }

    @Test
    void thePageKeepsWhatWasTypedAndNothingElseDoes() {
        var page = mvc.post()
                .uri("/internet/estimation")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("code", "02408")
                .param("reponses", "700,50", "29,99", "maybe")
                .exchange();
        assertThat(page).hasStatus(422);
        var html = Html.of(page);
        assertThat(html.selectFirst("#reponse-0").val()).isEqualTo("700,50");
        assertThat(html.select("#reponse-2-erreur, #reponse-2-error, [aria-invalid=true]"))
                .isNotEmpty();
        var count = "select count(*) from rules.ruling";
        long before = jdbc.sql(count).query(Long.class).single();
        var right = mvc.post()
                .uri("/internet/estimation")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("code", "02408")
                .param("reponses", "700,50", "29,99", "false")
                .exchange();
        assertThat(right).hasStatusOk();
        assertThat(Html.of(right).selectFirst("main").text()).contains("moins de 30 €");
        assertThat(jdbc.sql(count).query(Long.class).single()).isEqualTo(before);
    }

    private Optional<Fund> fund(String commune) {
        return desk.of(territory.commune(CommuneCode.of(commune)).orElseThrow());
    }

    private Outcome estimate(String commune, String... typed) {
        return desk.estimate(Actor.PUBLIC, fund(commune).orElseThrow(), Arrays.asList(typed))
                .orThrow();
    }
}
