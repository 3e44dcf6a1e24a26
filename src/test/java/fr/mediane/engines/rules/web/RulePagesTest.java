package fr.mediane.engines.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.rules.RuleTableDesk;
import fr.mediane.engines.rules.SampleTables;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class RulePagesTest {
    private static final String HOME = "/administration/regles";
    private String draft = "";
    private String place = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RuleTableDesk desk;

    @Autowired
    Clock clock;

    @BeforeEach
    void aTableWithADraft() {
        var table = desk.create(Actor.SYSTEM, Uuid7.next(), SampleTables.key(), SampleTables.naming())
                .orThrow();
        var version = desk.find(Actor.SYSTEM, table.id()).orThrow().versions().getFirst();
        desk.rewrite(Actor.SYSTEM, table.id(), version.id(), version.revised(), SampleTables.from(60))
                .orThrow();
        place = HOME + "/" + table.id();
        draft = place + "/versions/" + version.id();
    }

    @Test
    void aTableIsMadeByItsForm() throws UnsupportedEncodingException {
        var key = SampleTables.key();
        var empty = page(post(HOME, Map.of("cle", "Pas Bon", "nom", "Nom tapé")), 422);
        assertThat(empty.select("#nom").val()).isEqualTo("Nom tapé");
        assertThat(empty.select(".ds-error-summary a[href=#cle]")).hasSize(1);
        var made = redirect(post(
                HOME,
                Map.of(
                        "id",
                        Uuid7.next().toString(),
                        "cle",
                        key,
                        "nom",
                        "Table d’essai",
                        "name",
                        "Trial",
                        "but",
                        "Pour voir.",
                        "purpose",
                        "To see.")));
        assertThat(page(get(made), 200).text()).contains("Table d’essai", "Ouvrir le brouillon");
        assertThat(page(post(HOME, Map.of("cle", key, "nom", "A", "name", "A", "but", "A", "purpose", "A")), 422)
                        .text())
                .contains("sert déjà à une autre table");
        assertThat(page(get(HOME), 200).text()).contains("Table d’essai");
    }

    @Test
    void theEditorSaysEachCellInWordsAndEveryButtonKeepsWhatWasTyped() throws UnsupportedEncodingException {
        var before = page(get(draft), 200);
        assertThat(before.select("#ligne-1-si-0-aide").text()).isEqualTo("à partir de 60");
        assertThat(before.text()).contains("Ni trou ni chevauchement", "Comme attendu");
        var typed = form(before);
        typed.put("ligne-0-phrase", "Tapé <b>à l’instant</b>");
        var more = page(get(redirect(post(draft, typed, "ligne+")).replaceFirst("#.*", "")), 200);
        assertThat(more.select("tbody[id^=ligne-]")).hasSize(3);
        assertThat(more.select("#ligne-0-phrase").val()).isEqualTo("Tapé <b>à l’instant</b>");
        assertThat(more.select("#ligne-2-texte[aria-invalid=true]")).hasSize(1);
        var up = after(more, "ligne-2-avant");
        assertThat(up.select("#ligne-1-texte").val()).isEmpty();
        assertThat(up.select("#ligne-2-si-0").val()).isEqualTo(">= 60");
        assertThat(after(up, "ligne-1-retirer").select("tbody[id^=ligne-]")).hasSize(2);
        var wider = after(page(get(draft), 200), "entree+");
        assertThat(wider.select("#ligne-0-si-1").val()).isEqualTo("-");
        assertThat(wider.select("#cas-0-si-1")).hasSize(1);
        var swapped = after(wider, "entree-1-avant");
        assertThat(swapped.select("#ligne-0-si-1").val()).isEqualTo("< 60");
        assertThat(after(swapped, "entree-0-retirer").select("#ligne-0-si-0").val())
                .isEqualTo("< 60");
    }

    @Test
    void mistakesStandAtTheirCells() throws UnsupportedEncodingException {
        var typed = form(page(get(draft), 200));
        typed.put("ligne-0-si-0", "function() external {}");
        typed.put("ligne-1-alors-0", "beaucoup");
        typed.put("ligne-1-lien", "javascript:alert(1)");
        typed.put("entree-0-cle", "if");
        redirect(post(draft, typed, "enregistrer"));
        var faulty = page(get(draft), 200);
        assertThat(faulty.select("#entree-0-cle[aria-invalid=true]")).hasSize(1);
        typed.put("entree-0-cle", "age");
        typed.put("revision", faulty.select("[name=revision]").val());
        redirect(post(draft, typed, "enregistrer"));
        var read = page(get(draft), 200);
        for (var cell : new String[] {"ligne-0-si-0", "ligne-1-alors-0", "ligne-1-lien"}) {
            assertThat(read.select("#" + cell).attr("aria-invalid")).as(cell).isEqualTo("true");
            assertThat(read.select("#" + cell + "-erreur")).as(cell).hasSize(1);
            assertThat(read.select("a[href=#" + cell + "]")).as(cell).hasSize(1);
            assertThat(read.select("#" + cell).val()).as(cell).isEqualTo(typed.get(cell));
        }
        assertThat(read.select("a[href^=javascript]")).isEmpty();
        assertThat(page(post(draft + "/publication", Map.of("date", "01/01/2030", "revision", "3")), 422)
                        .text())
                .contains("Corrigez d’abord les erreurs");
    }

    @Test
    void whoComesSecondKeepsWhatTheyTyped() throws UnsupportedEncodingException {
        var typed = form(page(get(draft), 200));
        typed.put("ligne-0-phrase", "Le premier");
        redirect(post(draft, typed, "enregistrer"));
        typed.put("ligne-0-phrase", "Le second");
        var refused = page(post(draft, typed, "enregistrer"), 422);
        assertThat(refused.text()).contains("Quelqu’un d’autre a changé cette version");
        assertThat(refused.select("#ligne-0-phrase").val()).isEqualTo("Le second");
        redirect(post(draft, form(refused), "enregistrer"));
        assertThat(page(get(draft), 200).select("#ligne-0-phrase").val()).isEqualTo("Le second");
    }

    @Test
    void aTrialSaysWhichRowAndWhy() throws UnsupportedEncodingException {
        var tried = page(post(draft + "/essai", Map.of("essai-0", "67")), 200);
        assertThat(tried.select(".r-result dd").text()).isEqualTo("0,5");
        assertThat(tried.select(".r-reasons").text()).contains("Demi-tarif à cet âge.", "Délibération 1, article 2");
        assertThat(tried.select(".r-decision details").text()).contains("Âge : 67", "Ligne 2");
        assertThat(tried.select("#essai-0").val()).isEqualTo("67");
        var wrong = page(post(draft + "/essai", Map.of("essai-0", "beaucoup")), 422);
        assertThat(wrong.select("#essai-0[aria-invalid=true]").val()).isEqualTo("beaucoup");
        var english = page(
                mvc.post()
                        .uri(draft + "/essai?lang=en")
                        .param("essai-0", "67")
                        .with(Personas.as("administration"))
                        .exchange(),
                200);
        assertThat(english.select(".r-reasons").text()).contains("Half at that age.");
    }

    @Test
    void fromTheDraftToTheVersionThatApplies() throws UnsupportedEncodingException {
        var revision = page(get(draft), 200).select("[name=revision]").val();
        var noDay = page(post(draft + "/publication", Map.of("date", "demain", "revision", revision)), 422);
        assertThat(noDay.select("#date[aria-invalid=true]").val()).isEqualTo("demain");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        redirect(post(draft + "/publication", Map.of("date", today.toString(), "revision", revision)));
        var read = page(get(draft), 200);
        assertThat(read.select("form#feuille")).isEmpty();
        assertThat(read.text()).contains("moins de 60", "à partir de 60");
        var next = redirect(post(place + "/versions", Map.of("id", Uuid7.next().toString())));
        var second = next.replaceFirst("\\?.*", "");
        var typed = form(page(get(second), 200));
        typed.put("ligne-0-si-0", "< 65");
        typed.put("ligne-1-si-0", ">= 65");
        redirect(post(second, typed, "enregistrer"));
        assertThat(page(get(second), 200).text()).contains("Donne 1");
        var compared = page(
                get(place + "?avant=" + draft.substring(draft.length() - 36) + "&apres="
                        + second.substring(second.length() - 36)),
                200);
        assertThat(compared.select("del").eachText()).containsExactly("< 60", ">= 60");
        assertThat(compared.select("ins").eachText()).containsExactly("< 65", ">= 65");
        assertThat(redirect(post(second + "/suppression", Map.of()))).startsWith(place);
    }

    @Test
    void gapsAndOverlapsAreSaidInWords() throws UnsupportedEncodingException {
        var typed = form(page(get(draft), 200));
        typed.put("ligne-0-si-0", "< 50");
        redirect(post(draft, typed, "enregistrer"));
        var gap = page(get(draft), 200);
        assertThat(gap.text()).contains("Des cas restent sans réponse", "Âge : de 50 à 59");
        typed.put("ligne-0-si-0", "<= 70");
        typed.put("revision", gap.select("[name=revision]").val());
        redirect(post(draft, typed, "enregistrer"));
        assertThat(page(get(draft), 200).text()).contains("Les lignes 1 et 2 conviennent toutes : Âge : de 60 à 70.");
    }

    @Test
    void aFileGoesOutAndComesIn() throws UnsupportedEncodingException {
        var file = get(draft + "/fichier.dmn");
        assertThat(file).hasStatusOk();
        var bytes = file.getResponse().getContentAsByteArray();
        assertThat(page(bring(bytes), 422).text()).contains("Un brouillon de cette table existe déjà");
        redirect(post(draft + "/suppression", Map.of()));
        assertThat(page(bring("<a/>".getBytes(StandardCharsets.UTF_8)), 422).select("#fichier[aria-invalid=true]"))
                .hasSize(1);
        var back = page(get(redirect(bring(bytes))), 200);
        assertThat(back.select("#ligne-1-si-0").val()).isEqualTo(">= 60");
        assertThat(back.select("#ligne-1-texte").val()).isEqualTo("Délibération 1, article 2");
        assertThat(back.select("#entree-0-valeurs").val()).isEqualTo("[0..130]");
    }

    private MvcTestResult bring(byte[] bytes) {
        return mvc.post()
                .uri(place + "/fichier")
                .multipart()
                .file(new MockMultipartFile("fichier", "table.dmn", "application/xml", bytes))
                .param("id", Uuid7.next().toString())
                .with(Personas.as("administration"))
                .exchange();
    }

    private Document after(Document shown, String button) throws UnsupportedEncodingException {
        return page(get(redirect(post(draft, form(shown), button)).replaceFirst("#.*", "")), 200);
    }

    /** What the browser would send. */
    private static Map<String, String> form(Document page) {
        var typed = new LinkedHashMap<String, String>();
        for (Element field : Objects.requireNonNull(page.selectFirst("form#feuille"))
                .select("input[name], textarea[name], select[name]")) {
            typed.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.val());
        }
        return typed;
    }

    private MvcTestResult post(String uri, Map<String, String> typed, String button) {
        var all = new LinkedHashMap<>(typed);
        all.put("faire", button);
        return post(uri, all);
    }

    private MvcTestResult post(String uri, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(Personas.as("administration"));
        for (var one : typed.entrySet()) {
            request = request.param(one.getKey(), one.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(Personas.as("administration")).exchange();
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private static Document page(MvcTestResult result, int status) throws UnsupportedEncodingException {
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return Jsoup.parse(result.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' '));
    }
}
