package fr.mediane.registers.venues.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.venues.VenueRows;
import fr.mediane.testing.MedianeTest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MedianeTest
class VenueApiTest {
    private static final String NEAR = "/api/v1/lieux?latitude=-49.35&longitude=70.22";

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
    void speaksTheStandardsWords() {
        var id = rows.north(1, "Un", "24/7");
        rows.offers(id, "services", "AIDE_AUX_DEMARCHES_ADMINISTRATIVES", "UTILISATION_SECURISEE_DU_NUMERIQUE");
        var venue = json(get(NEAR)).get(0);
        assertThat(venue.get("id").stringValue()).isEqualTo("essai-" + id);
        assertThat(venue.get("nom").stringValue()).isEqualTo("Un");
        assertThat(venue.get("services").stringValue())
                .isEqualTo("Aide aux démarches administratives|Utilisation sécurisée du numérique");
        assertThat(venue.get("date_maj").stringValue()).isEqualTo("2026-01-02");
        assertThat(venue.get("latitude").isNumber()).isTrue();
        assertThat(venue.get("distance").intValue()).isBetween(990, 1_010);
        assertThat(venue.get("ouvert_maintenant").booleanValue()).isTrue();
        assertThat(venue.has("presentation_resume"))
                .as("absent fields are left out")
                .isFalse();
    }

    @Test
    void filtersTakeLabelsAndCodes() {
        rows.offers(rows.north(1, "Un", ""), "frais_a_charge", "GRATUIT");
        rows.north(2, "Deux", "");
        assertThat(json(get(NEAR + "&prix=Gratuit"))).hasSize(1);
        assertThat(json(get(NEAR + "&prix=gratuit"))).hasSize(1);
        assertThat(json(get(NEAR + "&prix=Payant"))).isEmpty();
        assertThat(json(get("/api/v1/lieux?bbox=70.0,-49.4,70.4,-49.3"))).hasSize(2);
    }

    @Test
    void pagesAreLinked() {
        for (int i = 1; i <= 5; i++) {
            rows.north(i, "Lieu " + i, "");
        }
        var second = get(NEAR + "&page=2&taille=2");
        assertThat(json(second)).hasSize(2);
        assertThat(second.getResponse().getHeader("Link"))
                .contains("rel=\"prev\"", "rel=\"next\"", "page=3", "taille=2");
        assertThat(get(NEAR + "&page=3&taille=2").getResponse().getHeader("Link"))
                .doesNotContain("rel=\"next\"");
        assertThat(json(get(NEAR + "&page=9&taille=2"))).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        rows.north(1, "Un", "");
        var tag = get(NEAR).getResponse().getHeader("ETag");
        assertThat(tag).isNotNull();
        assertThat(mvc.get().uri(NEAR).header("If-None-Match", tag).exchange()).hasStatus(304);
        rows.north(2, "Deux", "");
        assertThat(mvc.get().uri(NEAR).header("If-None-Match", tag).exchange()).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commune=99999",
                "commune=x",
                "code_postal=1",
                "rayon=-1&commune=26362",
                "rayon=0&commune=26362",
                "rayon=201&commune=26362",
                "rayon=NaN",
                "rayon=1e3",
                "latitude=NaN&longitude=1",
                "latitude=Infinity&longitude=1",
                "latitude=91&longitude=1",
                "latitude=45",
                "longitude=4",
                "bbox=1,2,3",
                "bbox=5,45,4,46",
                "bbox=a,b,c,d",
                "bbox=-181,0,0,1",
                "page=0",
                "page=-1",
                "page=deux",
                "taille=0",
                "taille=201",
                "service=Tout",
                "ouvert=peut-etre",
                "commune=26362&page=9999&taille=200"
            })
    void aWrongParameterIsNamed(String query) {
        var result = get("/api/v1/lieux?" + query);
        assertThat(result).hasStatus(400).hasContentType("application/problem+json");
        assertThat(json(result).get("reasons")).isNotEmpty();
    }

    @Test
    void aVeryLongTextIsRefused() {
        assertThat(mvc.get()
                        .uri("/api/v1/lieux")
                        .param("nom", "a".repeat(100_000))
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void oneVenueByAnyOfItsIds() {
        var id = rows.north(1, "Un", "");
        jdbc.sql("insert into venues.former_id (former, venue) values ('essai-ancien', :id)")
                .param("id", id)
                .update();
        assertThat(json(get("/api/v1/lieux/essai-" + id)).get("nom").stringValue())
                .isEqualTo("Un");
        assertThat(get("/api/v1/lieux/" + id)).hasStatusOk();
        assertThat(get("/api/v1/lieux/essai-ancien")).hasStatus(301).hasHeader("Location", "/api/v1/lieux/" + id);
        assertThat(get("/api/v1/lieux/" + UUID.randomUUID())).hasStatus(404).hasContentType("application/problem+json");
    }

    @Test
    void theDescriptionNamesItsParameters() {
        var description = json(get("/v3/api-docs"));
        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
        var names = description
                .get("paths")
                .get("/api/v1/lieux")
                .get("get")
                .get("parameters")
                .findValuesAsString("name");
        assertThat(names).contains("commune", "rayon", "bbox", "service", "ouvert", "page", "taille");
        assertThat(description.get("components").get("schemas").has("Lieu")).isTrue();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        try {
            return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
