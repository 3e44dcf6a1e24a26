package fr.mediane.registers.venues.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.mediane.registers.venues.VenueRows;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.net.URI;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class SearchPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private VenueRows rows;

    @BeforeEach
    void clean() {
        rows = new VenueRows(jdbc);
        rows.clear();
    }

    @AfterEach
    void cleanAgain() {
        rows.clear();
    }

    @Test
    void theSearchWaitsForAPlace() {
        var page = page("/lieux");
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select("a[href^=tel:]")).isNotEmpty();
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void onePostcodeLeadsToItsCommune() {
        assertThat(mvc.get().uri("/lieux?q=26000&rayon=20").exchange())
                .hasStatus(302)
                .headers()
                .hasHeaderSatisfying(
                        "Location", values -> assertThat(values.getFirst()).startsWith("/lieux?"));
    }

    @Test
    void aNameThatSeveralCommunesBearAsksWhich() {
        var page = page("/lieux?q=saint-denis");
        assertThat(page.select(".v-choices a").eachAttr("href")).contains("/lieux?commune=97411");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lieux?q=zzzzqqqq",
                "/lieux?commune=99999",
                "/lieux?commune=%27%3B%20drop%20table",
                "/lieux?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/lieux?commune=26362&rayon=-1&page=-3&service=x&ouvert=peut-etre&nom=%25%27%22",
                "/lieux?commune=26362&rayon=999999999999&page=99999",
                "/lieux?commune=26362&commune=75056",
                "/lieux?rendez-vous="
            })
    void aStrangeAddressNeverBreaksThePage(String address) {
        var result = mvc.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        assertThat(Html.of(result).select("main script:not([type])")).isEmpty();
        assertThat(Html.of(result).select("a[href^=tel:]")).isNotEmpty();
    }

    @Test
    void aHundredThousandLettersAreOnlyAnUnknownPlace() {
        assertThat(mvc.get().uri("/lieux").param("q", "a".repeat(100_000)).exchange())
                .hasStatusOk();
    }

    @Test
    void aVenueOfTheCommuneStandsOnACard() {
        rows.add("Au <b>bon clic</b>", "24/7", 44.9, 4.9, "26362");
        var page = page("/lieux?commune=26362&nom=bon+clic");
        var card = page.selectFirst(".v-card");
        assertThat(card.selectFirst("h3").text()).isEqualTo("Au <b>bon clic</b>");
        assertThat(card.text()).contains("Ouvert jour et nuit");
        assertThat(card.select("a[href=tel:+33199001234]")).hasSize(1);
        assertThat(page("/lieux?commune=26362&nom=bon+clic&lang=en")
                        .selectFirst(".v-card")
                        .text())
                .contains("Open day and night");
    }

    @Test
    void aroundMeIsAPostThatNothingRemembers() {
        rows.north(1, "Tout près", "");
        var result = mvc.post()
                .uri("/lieux/autour")
                .with(csrf())
                .param("latitude", "-49.35012345")
                .param("longitude", "70.22098765")
                .exchange();
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var page = Html.of(result);
        assertThat(page.select(".v-card h3").eachText()).contains("Tout près");
        assertThat(page.selectFirst("input[name=latitude][value]:not([value=''])")
                        .val())
                .isEqualTo("-49.35");
        assertThat(mvc.post()
                        .uri("/lieux/autour")
                        .with(csrf())
                        .param("latitude", "NaN")
                        .param("longitude", "Infinity")
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void aVenueHasAPageUnderOurIdAndEveryOtherIdLeadsThere() {
        var id = rows.north(1, "Le </script><script>alert(1)</script> café", "Mo-Fr 09:00-12:00; PH off");
        assertThat(mvc.get().uri("/lieux/essai-" + id).exchange())
                .hasStatus(301)
                .hasHeader("Location", "/lieux/" + id);
        var page = page("/lieux/" + id);
        assertThat(page.selectFirst("h1").text()).startsWith("Le </script>");
        assertThat(page.select("script:not([src])")).hasSize(1);
        assertThat(page.selectFirst("script[type=application/ld+json]").data())
                .contains("CivicStructure", "\\u003c/script")
                .doesNotContain("</script");
        assertThat(page.select(".v-hours tr")).hasSize(7);
        assertThat(mvc.get().uri("/lieux/" + UUID.randomUUID()).exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/lieux/{id}", "' or 1=1 --").exchange()).hasStatus(404);
    }

    @Test
    void anybodyMaySayThatAVenueIsClosed() {
        var id = rows.north(1, "Un", "");
        assertThat(page("/lieux/" + id + "/signaler").select("form[method=post]"))
                .isNotEmpty();
        assertThat(report(id, "ferme", "<b>Parti</b>", ""))
                .hasStatus(302)
                .hasHeader("Location", "/lieux/" + id + "?signale");
        assertThat(reports(id)).isEqualTo(1);
        assertThat(report(id, "ferme", "", "http://spam.example")).hasStatus(302);
        assertThat(reports(id)).as("what fills in the trap is forgotten").isEqualTo(1);
    }

    @Test
    void aReportThatSaysNothingOrTooMuchIsAskedForAgain() {
        var id = rows.north(1, "Un", "");
        assertThat(report(id, "erreur", "", "")).hasStatus(422);
        assertThat(report(id, "", "x", "")).hasStatus(422);
        var long_ = report(id, "erreur", "é".repeat(2_001), "");
        assertThat(long_).hasStatus(422);
        assertThat(Html.of(long_).selectFirst("textarea").val()).hasSize(2_001);
        assertThat(report(UUID.randomUUID(), "ferme", "", "")).hasStatus(404);
        assertThat(reports(id)).isZero();
    }

    @Test
    void aReportSentTwiceIsKeptOnce() {
        var id = rows.north(1, "Un", "");
        var form = page("/lieux/" + id + "/signaler");
        var made = form.select("input[name=id]").val();
        for (int i = 0; i < 8; i++) {
            var answer = mvc.post()
                    .uri("/lieux/" + id + "/signaler")
                    .with(csrf())
                    .param("id", made)
                    .param("quoi", "ferme")
                    .exchange();
            assertThat(answer).as("also beyond six an hour").hasStatus(302);
        }
        assertThat(reports(id)).isEqualTo(1);
    }

    private long reports(UUID id) {
        return jdbc.sql("select count(*) from venues.report where venue = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private MvcTestResult report(UUID id, String kind, String message, String site) {
        return mvc.post()
                .uri("/lieux/" + id + "/signaler")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(id.toString());
                    return request;
                })
                .param("quoi", kind)
                .param("message", message)
                .param("site", site)
                .exchange();
    }

    private Document page(String address) {
        var result = mvc.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        return Html.of(result);
    }
}
