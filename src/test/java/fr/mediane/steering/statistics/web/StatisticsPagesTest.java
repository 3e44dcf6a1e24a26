package fr.mediane.steering.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.open.Publishing;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Zips;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MedianeTest
class StatisticsPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private static boolean recorded;

    /** Enough people in a closed month for something to be shown, and time for the pages to look again. */
    @BeforeEach
    void someActivities() throws InterruptedException {
        if (!recorded) {
            recorded = true;
            var rows = new RecordedActivities(jdbc, Uuid7.next(), Uuid7.next());
            for (int i = 0; i < 12; i++) {
                rows.individual(LocalDate.of(2024, 2, 1 + i), "26", "26362");
                rows.workshop(LocalDate.of(2024, 2, 1 + i), "33", "33063", 6);
            }
            Publishing.month(house, YearMonth.of(2024, 2));
            Thread.sleep(2_100);
        }
    }

    @Test
    void theHomePageHasThreeWaysIn() {
        var home = page("/", HttpStatus.OK);

        var search = home.expectFirst("form[role=search]");
        assertThat(search.attr("action")).isEqualTo("/lieux");
        assertThat(search.attr("method")).isEqualTo("get");
        assertThat(search.select("[name=q]")).hasSize(1);
        assertThat(home.select("main a[href='/lieux?rendez-vous=1']")).hasSize(1);
        assertThat(home.select("main a[href='/connexion']")).hasSize(1);
        assertThat(home.select("main a[href^=tel:]")).hasSize(1);
        assertThat(home.select("h1")).hasSize(1);
    }

    @Test
    void theHomePageSpeaksEnglishToo() {
        assertThat(page("/?lang=en", HttpStatus.OK).expectFirst("h1").text()).startsWith("Help with digital life");
    }

    @Test
    void theLivingFigureIsThatOfThePageOfFigures() {
        var living = digits(page("/", HttpStatus.OK).expectFirst(".h-number"));
        var total = digits(page("/statistiques", HttpStatus.OK).expectFirst(".s-first dd"));

        assertThat(living).isEqualTo(total).isNotEmpty();
    }

    @Test
    void everyDrawingHasItsTable() {
        var page = page("/statistiques", HttpStatus.OK);

        assertThat(page.select("[data-timeline]"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.select("rect")).hasSameSizeAs(figure.select("tbody tr")));
        assertThat(page.select(".s-bars tbody tr"))
                .allSatisfy(row -> assertThat(row.select("th[scope=row]")).hasSize(1));
    }

    @Test
    void theFormOfOneFilterLeadsToAnAddressToShare() {
        assertThat(mvc.get().uri("/statistiques?du=2024-01&au=&filtre=thematique-email"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/statistiques?du=2024-01&thematique=email");
    }

    @ParameterizedTest
    @CsvSource({
        "du=demain, du",
        "au=2026-02-30, au",
        "du=2025-02&au=2025-01, au",
        "du=2025-01-15, du",
        "type=ponctuel, type",
        "thematique=astrologie, thematique",
        "departement=00, departement",
        "departement=%27%20or%201%3D1%20--, departement",
        "region=999, region",
        "departement=26&region=84, region",
        "type=individuel&thematique=email, thematique",
        "departement=26&type=individuel, type",
        "comparer=hier, comparer",
        "comparer=territoire, contre-territoire",
        "comparer=periode, contre-du",
        "comparer=precedente, du",
        "du=2024-02&contre-du=2024-02-03, contre-du",
        "du=2024-02&contre-du=2024-02&contre-au=2024-01, contre-au",
        "contre-departement=00, contre-departement",
        "contre-region=999, contre-region",
        "contre-departement=26&contre-region=84, contre-region",
        "contre-commune=26362, contre-commune",
        "type=individuel&contre-departement=26, contre-departement",
    })
    void aBadQuestionGetsAClearMessage(String query, String field) {
        var page = page("/statistiques?" + query, HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(page.select(".ds-error-summary a[href='#" + field + "']")).hasSize(1);
        assertThat(page.select("#" + field)).hasSize(1);
        assertThat(page.select(".s-totals")).isEmpty();
    }

    @Test
    void theFormOfAComparisonLeadsToAnAddressToShare() {
        assertThat(mvc.get().uri("/statistiques?filtre=&du=2024-02&comparer=an-dernier&contre-du=&contre=region-84"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/statistiques?du=2024-02&comparer=an-dernier&contre-region=84");
    }

    @Test
    void twoTerritoriesStandSideBySideAsEachIsPublished() {
        var month = "/statistiques?du=2024-02&au=2024-02&departement=";
        var page = page(month + "33&contre-departement=26", HttpStatus.OK);

        var cells = page.select("#compare-total tbody tr").first().select("td").eachText();
        var total = ".s-first dd";
        assertThat(cells.subList(0, 2))
                .containsExactly(
                        page(month + "33", HttpStatus.OK).expectFirst(total).text(),
                        page(month + "26", HttpStatus.OK).expectFirst(total).text());
        assertThat(page.select("select[name=contre] option[selected]").val()).isEqualTo("departement-26");
        assertThat(page.select(".s-chosen a").attr("href")).isEqualTo(month + "33");
        assertThat(page.select("details:has([name=comparer])").hasAttr("open")).isTrue();
    }

    @Test
    void twoPeriodsStandSideBySide() {
        var page = page("/statistiques?du=2024-02&au=2024-02&comparer=an-dernier", HttpStatus.OK);

        assertThat(page.select(".s-legend dd").eachText().getLast()).contains("2023");
        assertThat(page.select("#compare-total tbody tr")).isNotEmpty();
        assertThat(content(mvc.get()
                                .uri("/statistiques.csv?du=2024-02&au=2024-02&comparer=an-dernier")
                                .exchange()
                                .getResponse())
                        .lines())
                .allSatisfy(line -> assertThat(line.split(";", -1)).hasSize(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"du", "au", "departement", "region", "type", "thematique", "filtre", "perimetre"})
    void endlessTextAndMarkupDoNoHarm(String parameter) {
        for (var text : new String[] {"9".repeat(100_000), "<script>alert(1)</script>", "%00", "☃", "../../etc"}) {
            var answer = mvc.get()
                    .uri("/statistiques")
                    .queryParam(parameter, text)
                    .exchange()
                    .getResponse();

            assertThat(answer.getStatus()).as(parameter).isBetween(200, 422);
            assertThat(content(answer)).doesNotContain("<script>alert");
        }
    }

    @Test
    void theCsvHoldsWhatThePageShows() {
        var answer = mvc.get().uri("/statistiques.csv").exchange().getResponse();
        var lines = content(answer).lines().toList();

        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", "statistiques-");
        assertThat(lines.getFirst()).isEqualTo("\ufeffIndicateur;Code;Libellé;Nombre;Précision;Part (%)");
        assertThat(lines.get(1).split(";")[3])
                .isEqualTo(digits(page("/statistiques", HttpStatus.OK).expectFirst(".s-first dd")));
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.chars().filter(c -> c == ';').count()).isEqualTo(5));
    }

    @Test
    void theWorkbookHasASheetPerTableAndNothingThePageHides() throws IOException {
        var answer = mvc.get().uri("/statistiques.xlsx").exchange().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains("statistiques-", ".xlsx");
        var parts = Zips.texts(answer.getContentAsByteArray());
        var names = Jsoup.parse(Objects.requireNonNull(parts.get("xl/workbook.xml")), Parser.xmlParser())
                .select("sheet")
                .eachAttr("name");
        assertThat(names)
                .startsWith("Total", "Les douze derniers mois", "Thèmes")
                .contains("Statut");
        var totals = Jsoup.parse(Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml")), Parser.xmlParser());
        assertThat(totals.expectFirst("c[r=B4]").text())
                .isEqualTo(digits(page("/statistiques", HttpStatus.OK).expectFirst(".s-first dd")));
    }

    @Test
    void thePaperTellsWhatThePageTells() throws IOException {
        var answer =
                mvc.get().uri("/statistiques.pdf?departement=33").exchange().getResponse();

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var paper = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(3);
            assertThat(new PDFTextStripper().getText(paper)).contains("Gironde", "Accompagnements", "Thèmes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "pdf"})
    void aBadQuestionHasNoFile(String format) {
        assertThat(mvc.get().uri("/statistiques." + format + "?type=ponctuel"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aBadQuestionHasNoCsv() {
        assertThat(mvc.get().uri("/statistiques.csv?type=ponctuel")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Document page(String address, HttpStatus status) {
        var answer = mvc.get().uri(URI.create(address)).exchange().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status.value());
        return Jsoup.parse(content(answer));
    }

    private static String content(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String digits(Element element) {
        return element.text().replaceAll("\\D", "");
    }
}
