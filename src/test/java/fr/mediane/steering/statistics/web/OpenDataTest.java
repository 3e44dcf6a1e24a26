package fr.mediane.steering.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.open.Publishing;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the open data and the API tell what the public page tells, and no more. */
@MedianeTest
class OpenDataTest {
    private static final YearMonth MONTH = YearMonth.of(2022, 9);
    private static boolean published;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    @BeforeEach
    void aPublishedMonth() throws InterruptedException {
        if (!published) {
            published = true;
            var rows = new RecordedActivities(jdbc, Uuid7.next(), Uuid7.next());
            for (int i = 0; i < 30; i++) {
                rows.individual(MONTH.atDay(1 + i % 28), "26", "26362");
                rows.workshop(MONTH.atDay(1 + i % 28), "33", "33063", 6);
            }
            rows.individual(MONTH.atDay(4), "974", "97411");
            Publishing.month(house, MONTH);
            Thread.sleep(2_100);
        }
    }

    @Test
    void theCsvHoldsWhatThePageShowsAndNoHiddenNumber() throws IOException {
        var lines =
                text("/donnees-ouvertes/accompagnements-2022-09.csv").lines().toList();

        assertThat(lines.getFirst()).isEqualTo("mois,perimetre,code,indicateur,modalite,nombre,statut");
        assertThat(lines)
                .contains(
                        "2022-09,france,,accompagnements,,211,publie",
                        "2022-09,departement,974,accompagnements,,,secret")
                .filteredOn(line -> line.endsWith(",secret"))
                .allSatisfy(line -> assertThat(line).endsWith(",,secret"));
        var page = text("/statistiques?du=2022-09&au=2022-09");
        assertThat(Jsoup.parse(page).expectFirst(".s-first dd").text()).isEqualTo("211");
    }

    @Test
    void theParquetFileIsTheSameTable(@TempDir Path folder) throws IOException, SQLException {
        var csv = folder.resolve("a.csv");
        var parquet = folder.resolve("a.parquet");
        Files.write(csv, get("/donnees-ouvertes/accompagnements.csv").getContentAsByteArray());
        Files.write(parquet, get("/donnees-ouvertes/accompagnements.parquet").getContentAsByteArray());

        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var row = statement.executeQuery("""
                        with a as (select * from read_csv('%s', all_varchar = true, nullstr = '')),
                             b as (select columns(*)::varchar from read_parquet('%s'))
                        select (select count(*) from a), (select count(*) from (from a except all from b)),
                               (select count(*) from (from b except all from a))
                        """.formatted(csv, parquet))) {
            row.next();
            assertThat(row.getLong(1)).isGreaterThan(100);
            assertThat(row.getLong(2)).isZero();
            assertThat(row.getLong(3)).isZero();
        }
    }

    @Test
    void aFileThatHasNotChangedIsNotSentAgain() {
        var first = get("/donnees-ouvertes/accompagnements-2022-09.csv");

        assertThat(first.getHeader("Last-Modified")).isNotNull();
        assertThat(mvc.get()
                        .uri("/donnees-ouvertes/accompagnements-2022-09.csv")
                        .header("If-None-Match", String.valueOf(first.getHeader("ETag"))))
                .hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accompagnements-2022-13.csv", "accompagnements-2019-01.csv", "secret.csv", "..%2fcopy-1.lock"})
    void thereIsNoOtherFile(String name) {
        assertThat(get("/donnees-ouvertes/" + name).getStatus()).isBetween(400, 404);
    }

    @Test
    void everyColumnAndCodeIsExplainedInBothLanguages() throws IOException {
        var entries = JsonMapper.shared().readTree(text("/donnees-ouvertes/dictionnaire.json"));

        assertThat(entries.findValuesAsString("name")).contains("mois", "statut", "genre", "accompagnements");
        assertThat(entries.findValuesAsString("code")).contains("soixante_dix_plus", "email", "under-30");
        assertThat(text("/donnees-ouvertes/dictionnaire.csv")).startsWith("element,nom,code,libelle_fr,libelle_en");
        assertThat(text("/donnees-ouvertes/catalogue.jsonld")).contains("dcat:Dataset", "accompagnements.parquet");
    }

    @Test
    void theApiTellsEveryoneWhatThePageTells() throws IOException {
        var answer = json("/api/v1/statistiques?du=2022-09&au=2022-09&departement=974");
        var country = json("/api/v1/statistiques?du=2022-09&au=2022-09");

        assertThat(answer.get("exact").booleanValue()).isFalse();
        assertThat(answer.get("totaux").get("accompagnements").has("nombre")).isFalse();
        assertThat(answer.get("totaux").get("accompagnements").get("complet").booleanValue())
                .isFalse();
        assertThat(country.get("totaux").get("accompagnements").get("nombre").longValue())
                .isEqualTo(211);
        assertThat(get("/api/v1/statistiques").getHeader("Cache-Control")).contains("public");
        assertThat(mvc.get()
                        .uri("/api/v1/statistiques")
                        .header(
                                "If-None-Match",
                                String.valueOf(get("/api/v1/statistiques").getHeader("ETag"))))
                .hasStatus(304);
    }

    @ParameterizedTest
    @CsvSource({
        "departement=00, departement",
        "du=demain, du",
        "du=2026-03&au=2026-01, au",
        "du=2022-09-02, du",
        "commune=26362, commune",
        "type=individuel&thematique=email, thematique",
        "couleur=bleu, couleur",
    })
    void theApiNamesTheParameterThatIsWrong(String query, String field) {
        var answer = get("/api/v1/statistiques?" + query);

        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void whoMayReadExactFiguresReadsThemByTheApi() throws IOException {
        var answer = mvc.perform(
                        MockMvcRequestBuilders.get(URI.create("/api/v1/statistiques?du=2022-09-04&au=2022-09-04"))
                                .with(Personas.as("administration")))
                .getResponse();
        var json = JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));

        assertThat(json.get("exact").booleanValue()).isTrue();
        assertThat(json.get("totaux").get("accompagnements").get("nombre").longValue())
                .isGreaterThanOrEqualTo(8);
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        assertThat(answer.getHeaders("Vary")).anyMatch(value -> value.contains("Authorization"));
    }

    @Test
    void theDescriptionOfTheApiNamesItsParameters() throws IOException {
        var names = json("/v3/api-docs")
                .get("paths")
                .get("/api/v1/statistiques")
                .get("get")
                .get("parameters")
                .findValuesAsString("name");

        assertThat(names).containsAll(List.of("du", "au", "departement", "thematique", "perimetre"));
    }

    private JsonNode json(String address) throws IOException {
        return JsonMapper.shared().readTree(text(address));
    }

    private String text(String address) throws IOException {
        var answer = get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String address) {
        return mvc.get().uri(URI.create(address)).exchange().getResponse();
    }
}
