package fr.mediane.registers.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class TerritoryWebTest {
    @Autowired
    MockMvcTester mvc;

    private MvcTestResult get(String address, Object... values) {
        return mvc.get().uri(address, values).exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void proposesCommunesWhileOneTypes() {
        var answer = get("/territoires/communes?q={q}", "valance");
        assertThat(answer).hasStatusOk().headers().hasValue(HttpHeaders.CACHE_CONTROL, "max-age=3600, private");
        var lines = Jsoup.parseBodyFragment("<ul>" + body(answer) + "</ul>").select("[role=option]");
        assertThat(lines).hasSizeBetween(1, 8);
        assertThat(lines.getFirst().attr("data-value")).isEqualTo("26362");
        assertThat(lines.getFirst().attr("data-label")).isEqualTo("Valence (26000)");
        assertThat(lines.getFirst().select("small").text()).isEqualTo("Drôme");
    }

    @Test
    void whatWasPickedIsFoundAgainWithoutJavaScript() {
        assertThat(get("/api/v1/communes?q={q}&limit=1", "Valence (26000)"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].code")
                .isEqualTo("26362");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>alert(1)</script>", "' or 1=1 --", "%", "😀"})
    void oddTextsGetAnAnswerWithoutMarkup(String typed) {
        var answer = get("/territoires/communes?q={q}", typed);
        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).doesNotContain("<script");
        assertThat(get("/api/v1/communes?q={q}", typed)).hasStatusOk();
    }

    @Test
    void aVeryLongTextGetsAnAnswer() {
        assertThat(get("/territoires/communes?q={q}", "saint ".repeat(1_700))).hasStatusOk();
    }

    @Test
    void givesACommuneWithItsCentre() {
        var json = assertThat(get("/api/v1/communes/97411")).hasStatusOk().bodyJson();
        json.extractingPath("$.name").isEqualTo("Saint-Denis");
        json.extractingPath("$.departement.code").isEqualTo("974");
        json.extractingPath("$.timeZone").isEqualTo("Indian/Reunion");
        json.extractingPath("$.centre.approximate").isEqualTo(false);
        json.doesNotHavePath("$.partOf");
        assertThat(get("/api/v1/communes/01340"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("01015");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var tag = Objects.requireNonNull(
                get("/api/v1/communes/26362").getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(mvc.get().uri("/api/v1/communes/26362").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED)
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=3600, public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01999", "99999", "x", "26362'"})
    void anUnknownCodeIsNotFound(String code) {
        assertThat(get("/api/v1/communes/{code}", code)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLimitThatIsNoNumberIsABadRequestAndAHugeOneIsCut() {
        assertThat(get("/api/v1/communes?q=a&limit=many")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/api/v1/communes?q=a&limit=100000"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(TerritoryDesk.MOST_SUGGESTIONS);
    }

    @Test
    void listsLargerTerritories() {
        assertThat(get("/api/v1/departements"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(109);
        assertThat(get("/api/v1/regions"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(26);
        assertThat(get("/api/v1/epci?departement=26"))
                .bodyJson()
                .extractingPath("$[*].name")
                .asArray()
                .hasSizeBetween(5, 25);
        assertThat(get("/api/v1/epci?departement={d}", "'--"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(0);
    }
}
