package fr.mediane.programmes.training.passport.web;

import static fr.mediane.testing.Personas.as;
import static fr.mediane.testing.Personas.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MedianeTest
class TrainingPagesTest {
    private static final String OWN = "/mon-espace/formation";
    private static final String VERIFY = "/attestations/verification";
    private UUID trainee = Uuid7.next();
    private String admin = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someone() {
        trainee = SomeTrainees.account(SomeTrainees.counsellor(jdbc, access));
        admin = "/administration/formation/personnes/" + trainee;
    }

    @Test
    void aResultTypedByAnAdministratorBecomesACertificateThatAnybodyVerifies() {
        assertThat(record("2025-CCP1", "15/03/2026")).hasStatus(302);
        var own = Html.of(get(as(trainee), OWN));
        assertThat(own.select("#titre + p + ul li").first().text()).contains("15 mars 2026");
        var code = own.select("a[href^=/attestations/]:not([href*=titres])").attr("href");
        var shown = Html.of(get(visitor(), code));
        assertThat(shown.select("main").text()).contains("Cette attestation est valable", "D'Essai " + trainee);
        assertThat(shown.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        var paper = get(as(trainee), own.select("a[href$=.pdf]").attr("href"));
        assertThat(paper).hasStatus(200).hasContentType("application/pdf");
        assertThat(new String(paper.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var credential = new String(
                get(as(trainee), own.select("a[href$=.jwt]").attr("href"))
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.US_ASCII);
        assertThat(Html.of(verify(credential)).select("main").text()).contains("rien n’y a été changé");
        assertThat(verify(credential.replaceFirst("e", "f"))).hasStatus(422);
        assertThat(get(as("mediatrice"), own.select("a[href$=.pdf]").attr("href")))
                .hasStatus(404);
    }

    @Test
    void aCorrectionRevokesAndThePageSaysSince() {
        record("2025-CCP1", "15/03/2026");
        var code = Html.of(get(as(trainee), OWN))
                .select("a[href^=/attestations/]:not([href*=titres])")
                .attr("href");
        var line =
                Html.of(get(as("administration"), admin)).select("[name=ligne]").val();
        var typed = new HashMap<>(Map.of("ligne", line, "jour", "15/03/2026", "decision", "VOID", "motif", ""));
        var refused = post(as("administration"), admin + "/corrections", typed);
        assertThat(refused).hasStatus(422);
        assertThat(Html.of(refused).select(".ds-error-summary a").attr("href")).isEqualTo("#motif");
        typed.put("decision", "NIMPORTE");
        assertThat(post(as("administration"), admin + "/corrections", typed)).hasStatus(422);
        typed.putAll(Map.of("decision", "VOID", "motif", "Notée pour une autre personne"));
        assertThat(post(as("administration"), admin + "/corrections", typed)).hasStatus(302);
        assertThat(Html.of(get(visitor(), code)).select("main").text()).contains("Attestation révoquée le");
        var stranger =
                "/administration/formation/personnes/" + SomeTrainees.account(SomeTrainees.counsellor(jdbc, access));
        assertThat(post(as("administration"), stranger + "/corrections", typed))
                .as("a line of somebody else")
                .hasStatus(404);
    }

    @Test
    void aMistypedPixCodeStaysInItsField() {
        var refused = post(as(trainee), OWN + "/pix", Map.of("code", "P-12 <b>", "jour", "15/03/2026"));
        assertThat(refused).hasStatus(422);
        assertThat(Html.of(refused).select("#code").val()).isEqualTo("P-12 <b>");
        assertThat(post(as(trainee), OWN + "/pix", Map.of("code", "P-ABCDEFGH", "jour", "hier")))
                .hasStatus(422);
    }

    @Test
    void whatIsNoCertificateIsRefusedInPlainWords() {
        for (var text : new String[] {"", "AAAA-BBBB", "a.b.c", "' or 1=1 --", "é".repeat(100_000)}) {
            assertThat(verify(text)).hasStatus(422);
        }
        assertThat(get(visitor(), "/attestations/2222-2222-2222-2222")).hasStatus(404);
        assertThat(get(visitor(), "/attestations/cles/1e9")).hasStatus(404);
    }

    private MvcTestResult record(String block, String day) {
        return post(
                as("administration"),
                admin + "/resultats",
                Map.of("id", Uuid7.next().toString(), "bloc", block, "jour", day, "decision", "PASSED"));
    }

    private MvcTestResult verify(String text) {
        return post(visitor(), VERIFY, Map.of("texte", text));
    }

    private MvcTestResult get(RequestPostProcessor who, String path) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(who);
        form.forEach(request::param);
        return request.exchange();
    }
}
