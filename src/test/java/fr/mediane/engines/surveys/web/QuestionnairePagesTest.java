package fr.mediane.engines.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.surveys.AskingDesk;
import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Channel;
import fr.mediane.engines.surveys.Occasion;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class QuestionnairePagesTest {
    private String code = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AskingDesk invitations;

    @BeforeEach
    void somebodyGotACode() {
        code = invitations
                .hand(
                        Actor.SYSTEM,
                        Uuid7.next(),
                        Channel.PAPER,
                        new Occasion.Help(
                                DemonstrationPeople.account("mediatrice"),
                                Optional.of("26"),
                                Audience.WORKSHOP,
                                LocalDate.of(2026, 11, 20)))
                .orThrow();
    }

    @Test
    void fromTheCodeToTheThanks() throws UnsupportedEncodingException {
        assertThat(redirect(answer("/questionnaire", "code", code.substring(0, 4) + " " + code.substring(4))))
                .isEqualTo("/questionnaire/" + code);
        var place = "/questionnaire/" + code;
        var welcome = page(get(place), 200);
        assertThat(welcome.text()).contains("C’est anonyme");
        assertThat(welcome.select("header a[href=/connexion], nav"))
                .as("nothing else")
                .isEmpty();
        var next = welcome.select("main a.ds-button").attr("href");
        assertThat(next).isEqualTo(place + "?q=able");
        var question = page(get(next), 200);
        assertThat(question.select("h1").text()).startsWith("Savez-vous faire");
        assertThat(question.select(".f-answers button")).hasSize(2);
        assertThat(redirect(answer(place, "q", "able", "reponse", "oui"))).isEqualTo(place + "?q=topics");
        assertThat(redirect(answer(place, "q", "topics"))).as("passed over").isEqualTo(place + "?q=before");
        assertThat(redirect(answer(place, "q", "before", "reponse", "2"))).isEqualTo(place + "?q=now");
        assertThat(page(get(place), 200).select("main a.ds-button").attr("href"))
                .isEqualTo(place + "?q=now");
        assertThat(redirect(answer(place, "q", "now", "reponse", "5"))).isEqualTo(place + "?q=satisfaction");
        var early = page(answer(place + "/envoi"), 422);
        assertThat(early.text()).contains("Il manque encore une réponse");
        assertThat(redirect(answer(place, "q", "satisfaction", "reponse", "5"))).isEqualTo(place + "?q=age");
        assertThat(redirect(answer(place, "q", "age"))).isEqualTo(place + "?q=envoi");
        assertThat(page(get(place + "?q=able"), 200)
                        .select("button[data-variant=primary]")
                        .text())
                .isEqualTo("Oui (votre réponse)");
        assertThat(redirect(answer(place + "/envoi"))).isEqualTo(place);
        assertThat(page(get(place), 200).select("h1").text()).isEqualTo("Merci !");
        assertThat(redirect(answer(place, "q", "able", "reponse", "non"))).isEqualTo(place);
    }

    @Test
    void whatWasTypedStaysAndTheMistakeIsSaid() throws UnsupportedEncodingException {
        var place = "/questionnaire/" + code;
        var nothing = page(answer(place, "q", "able"), 422);
        assertThat(nothing.select(".ds-error-summary a").attr("href")).isEqualTo("#able");
        assertThat(nothing.select("#able")).hasSize(1);
        answer(place, "q", "satisfaction", "reponse", "2");
        var text = "é".repeat(1001);
        var tooLong = page(answer(place, "q", "better", "reponse", text), 422);
        assertThat(tooLong.select("textarea").val()).isEqualTo(text);
        assertThat(tooLong.select("[data-field=validation], .ds-validation-message")
                        .text())
                .contains("caractères au plus");
    }

    @Test
    void forgedLinksAndCodesAreSaidPlainly() throws UnsupportedEncodingException {
        assertThat(page(get("/questionnaire/AAAAAAAA"), 404).text()).contains("ne mène à aucun questionnaire");
        assertThat(page(get("/questionnaire/" + "x".repeat(43)), 404).select("form"))
                .hasSize(1);
        assertThat(page(answer("/questionnaire", "code", "KMTR 4HXX"), 422).text())
                .contains("Ce code n’existe pas");
        assertThat(page(answer("/questionnaire"), 422).select("#code")).hasSize(1);
        assertThat(page(get("/questionnaire"), 200).select("#code")).hasSize(1);
        assertThat(redirect(get("/questionnaire/" + code + "?q=nothing")))
                .isEqualTo("/questionnaire/" + code + "?q=able");
    }

    @Test
    void anAdministratorWritesDownloadsAndImports() throws UnsupportedEncodingException {
        var home = "/administration/questionnaires";
        assertThat(page(as("administration", home), 200).select("tbody tr")).hasSizeGreaterThanOrEqualTo(2);
        var shipped = page(as("administration", home), 200)
                .select("tbody a")
                .getFirst()
                .attr("href");
        var file = Objects.requireNonNull(mvc.get()
                .uri(shipped + "/fichier.yaml")
                .with(Personas.as("administration"))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        var own = file.replaceFirst("form: .*", "form: essai-" + Long.toString(System.nanoTime(), 36));
        var upload = mvc.post()
                .uri(home + "/nouveau")
                .multipart()
                .file(new MockMultipartFile(
                        "fichier", "essai.yaml", "application/yaml", own.getBytes(StandardCharsets.UTF_8)))
                .param("id", Uuid7.next().toString())
                .with(Personas.as("administration"))
                .exchange();
        var made = redirect(upload).replaceFirst("\\?.*", "");
        assertThat(page(as("administration", made), 200).select("#apercu ~ ol li"))
                .hasSizeGreaterThanOrEqualTo(4);
        var broken = page(
                post("administration", made, "version", "1", "content", own.replace("kind: scale", "kind: scales")),
                422);
        assertThat(broken.select(".ds-error-summary li").text()).contains("scales");
        assertThat(broken.select("textarea").val()).contains("kind: scales");
        assertThat(page(post("administration", made + "/publier"), 422).text())
                .as("another is in use for that moment")
                .contains("Un autre questionnaire");
        assertThat(redirect(post("administration", made + "/supprimer"))).isEqualTo(home + "?fait=supprime");
        assertThat(as("mediatrice", home)).hasStatus(403);
        assertThat(as("prefecture", home)).hasStatus(403);
    }

    private MvcTestResult as(String persona, String place) {
        return mvc.get().uri(place).with(Personas.as(persona)).exchange();
    }

    private MvcTestResult get(String place) {
        return as("public", place);
    }

    private MvcTestResult answer(String place, String... parameters) {
        return post("public", place, parameters);
    }

    private MvcTestResult post(String persona, String place, String... parameters) {
        var request = mvc.post().uri(place).with(Personas.as(persona));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private static Document page(MvcTestResult result, int status) throws UnsupportedEncodingException {
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
