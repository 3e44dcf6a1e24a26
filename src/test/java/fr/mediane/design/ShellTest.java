package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MedianeTest
class ShellTest {
    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/aide", "/accessibilite", "/mentions-legales", "/credits", "/problemes/422"})
    void everyPublicPageHasItsLandmarksAndThePhoneNumber(String address) throws UnsupportedEncodingException {
        var page = page(address);
        assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("main#contenu h1")).hasSize(1);
        assertThat(page.select("header, main, footer")).hasSize(3);
        assertThat(page.select("a[href=tel:0199001234]").getFirst().wholeText())
                .isEqualTo("01\u00a099\u00a000\u00a012\u00a034");
        assertThat(page.select("a[href=/accessibilite]").text()).contains("partiellement conforme");
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
    }

    @Test
    void speaksFrenchWhateverTheBrowserAsksFor() {
        assertThat(mvc.get().uri("/aide").header("Accept-Language", "en"))
                .bodyText()
                .contains("<html lang=\"fr\"");
    }

    @Test
    void keepsTheLanguageInACookie() {
        var english = mvc.get().uri("/aide?lang=en").exchange();
        assertThat(english).bodyText().contains("<html lang=\"en\"");
        assertThat(english.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(value -> value.startsWith("mediane-lang=en") && value.contains("SameSite=Lax"));
        assertThat(mvc.get().uri("/aide").cookie(new Cookie("mediane-lang", "en")))
                .bodyText()
                .contains("<html lang=\"en\"");
    }

    @Test
    void choosesColoursWithoutAScript() throws UnsupportedEncodingException {
        assertThat(page("/aide?theme=dark").selectXpath("/html").attr("data-color-scheme"))
                .isEqualTo("dark");
        assertThat(page("/aide?theme=%3Cscript%3E").selectXpath("/html").attr("data-color-scheme"))
                .isEqualTo("auto");
    }

    @Test
    void anUnknownProblemIsNotFound() {
        assertThat(mvc.get().uri("/problemes/299")).hasStatus(404);
        assertThat(mvc.get().uri("/problemes/../etc")).hasStatus4xxClientError();
    }

    private Document page(String address) throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_XML)
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
