package fr.mediane.programmes.competence.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.competence.adaptive.StoppingRule;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class SelfAssessmentPagesTest {
    private static final String HOME = "/competences";
    private Cookie kept = new Cookie("mediane-competences", "");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWelcomePagePublishesTheStoppingRule() {
        var rules = Html.of(get("")).select("#regles").text();
        var rule = StoppingRule.PUBLISHED;
        assertThat(rules).contains("Entre " + rule.least() + " et " + rule.most() + " questions", "0,4", "indicatif");
    }

    @Test
    void oneAnswersToTheEndWithNothingButForms() {
        begin();
        var result = Html.of(get(answerAll("a")));
        assertThat(result.select("h1").text()).isEqualTo("Ce que vous savez faire");
        assertThat(result.select(".c-words").text()).contains("De base (indicatif)", "n’a pas encore été vérifiée");
        assertThat(result.select(".c-levels tbody tr")).hasSize(5);
        assertThat(result.select("#apprends ~ ul li")).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void untilCalibratedNeitherStepNorMarginIsSaid() {
        begin();
        var text = Html.of(get(answerAll("o")))
                .select("main > div > :not(details)")
                .text();
        assertThat(text).contains("Très avancé (indicatif)").doesNotContain("palier 8", "plus ou moins");
    }

    @Test
    void nothingIsKeptInTheDatabase() {
        long before = rows();
        begin();
        get(answerAll("n"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theCookieEndsWithTheBrowserAndIsForThesePagesOnly() {
        begin();
        assertThat(kept.getMaxAge()).isNegative();
        assertThat(kept.getPath()).isEqualTo(HOME);
        assertThat(kept.isHttpOnly()).isTrue();
    }

    @Test
    void oneGoesBackAndChangesAnAnswer() {
        begin();
        answer(1, "a");
        answer(2, "n");
        answer(3, "o");
        var second = Html.of(get("/question?n=2"));
        assertThat(second.select(".c-answers button[data-variant=primary]").val())
                .isEqualTo("n");
        assertThat(second.select(".c-way a").first().attr("href")).isEqualTo(HOME + "/question?n=1");
        answer(2, "n");
        assertThat(Html.of(get("/question")).select("input[name=n]").val()).isEqualTo("4");
        answer(2, "o");
        assertThat(Html.of(get("/question")).select("input[name=n]").val()).isEqualTo("3");
    }

    @Test
    void aQuestionWithoutAnAnswerIsAskedAgain() {
        begin();
        var again = post("/question", "n", "1");
        assertThat(again).hasStatus(422);
        assertThat(Html.of(again).select(".ds-error-summary a").attr("href")).isEqualTo("#reponse");
        assertThat(post("/question", "n", "1", "reponse", "z")).hasStatus(422);
    }

    @Test
    void theCodeOfAPauseLeadsBackOnAnotherDevice() {
        begin();
        answer(1, "o");
        answer(2, "x");
        var asked = Html.of(get("/question")).select("h1").text();
        var code = Html.of(get("/pause")).select(".c-code").text();
        kept = new Cookie("mediane-competences", "");
        assertThat(post("/reprise", "code", " " + code.toLowerCase(Locale.ROOT)))
                .hasStatus3xxRedirection();
        assertThat(Html.of(get("/question")).select("h1").text()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD-EFGH", "", "<script>", "5000-0000-0000"})
    void aWrongCodeIsRefusedAndStaysInTheField(String code) {
        var answer = post("/reprise", "code", code);
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select("input[name=code]").val()).isEqualTo(code);
        assertThat(Html.of(answer).select(".ds-error-summary li")).hasSize(1);
    }

    @Test
    void answersAreErasedOnDemand() {
        begin();
        answer(1, "o");
        assertThat(Html.of(get("")).select("#reprendre").text()).contains("une question");
        post("/effacer");
        assertThat(kept.getMaxAge()).isZero();
        assertThat(Html.of(get("?fait=efface")).select("[role=status]").text()).contains("effacées");
    }

    @Test
    void aForgedCookieBeginsAfresh() {
        kept = new Cookie("mediane-competences", "ZZZZZZ");
        assertThat(get("/question")).hasStatus3xxRedirection();
        assertThat(get("/resultat")).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=en"})
    void thePassportIsATaggedPdfInOurTypeface(String language) throws IOException {
        begin();
        answerAll("o");
        var answer = get("/passeport.pdf" + language);
        assertThat(answer).hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo(language.isEmpty() ? "fr" : "en");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            var resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).contains("AtkinsonHyperlegibleNext");
            }
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(language.isEmpty() ? "Passeport de compétences" : "Digital skills passport")
                    .contains(language.isEmpty() ? "indicatif" : "indicative", "DigComp 3.0");
        }
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        begin();
        var question = Html.of(get("/question?lang=en"));
        assertThat(question.select("h1").text()).startsWith("I ");
        assertThat(question.select(".c-answers button").eachText())
                .containsExactly("Yes, without help", "Yes, with help", "Not yet", "I do not know");
    }

    private void begin() {
        assertThat(post("/commencer")).hasStatus3xxRedirection();
    }

    /** Answers the same to every question; the address that follows the last. */
    private String answerAll(String letter) {
        for (int number = 1; number <= StoppingRule.PUBLISHED.most(); number++) {
            if (!answer(number, letter).contains("/question")) {
                return "/resultat";
            }
        }
        throw new AssertionError("it does not stop");
    }

    private String answer(int number, String letter) {
        return Objects.requireNonNull(post("/question", "n", "" + number, "reponse", letter)
                .getResponse()
                .getRedirectedUrl());
    }

    private long rows() {
        return jdbc.sql("select count(*) from competence.assessment")
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String place) {
        return mvc.get().uri(HOME + place).cookie(kept).with(Personas.visitor()).exchange();
    }

    private MvcTestResult post(String place, String... fields) {
        var request = mvc.post().uri(HOME + place).cookie(kept).with(Personas.visitor());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange();
        var cookie = answer.getResponse().getCookie("mediane-competences");
        kept = cookie == null ? kept : cookie;
        return answer;
    }
}
