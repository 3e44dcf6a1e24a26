package fr.mediane.engines.procedures.building.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.forms.RevisionDesk;
import fr.mediane.engines.procedures.Procedure;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator writes a procedure without writing its file. */
@MedianeTest
class BuildingPagesTest {
    private UUID id = Uuid7.next();
    private String home = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RevisionDesk revisions;

    @BeforeEach
    void aProcedureIsBegun() {
        id = Uuid7.next();
        home = "/administration/demarches/" + id;
        var name = "Essai " + id.toString().substring(24);
        assertThat(post("/administration/demarches", "id", id.toString(), "fr", name, "en", "Trial"))
                .hasStatus(302);
    }

    @Test
    void fieldsAreAddedMovedChangedAndTakenAway() {
        add("yes-no", "fr", "Logé ?", "en", "Housed?", "nom", "housed");
        add("block", "fr", "Enfants", "en", "Children", "nom", "children", "one-fr", "Enfant", "one-en", "Child");
        assertThat(post(
                        home + "/champ",
                        "version",
                        version(),
                        "bloc",
                        "children",
                        "cle",
                        "",
                        "sorte",
                        "day",
                        "fr",
                        "Né le",
                        "en",
                        "Born"))
                .hasStatus(302);
        assertThat(form().fields()).extracting("head.key").containsExactly("name", "housed", "children");
        assertThat(page(get(home), 200).select("#champ-children-ne-le")).hasSize(1);
        assertThat(post(home + "/champs", "version", version(), "faire", "monter:.children"))
                .hasStatus(302);
        assertThat(form().fields()).extracting("head.key").containsExactly("name", "children", "housed");
        var opened = page(get(home + "/champ?bloc=&cle=housed"), 200);
        assertThat(opened.select("#fr").val()).isEqualTo("Logé ?");
        assertThat(post(
                        home + "/champ",
                        "version",
                        version(),
                        "cle",
                        "housed",
                        "fr",
                        "Logée ?",
                        "en",
                        "Housed?",
                        "optional",
                        "true"))
                .hasStatus(302);
        assertThat(form().ask("housed").orElseThrow().optional()).isTrue();
        assertThat(post(home + "/champs", "version", version(), "faire", "retirer:.housed"))
                .hasStatus(302);
        assertThat(form().ask("housed")).isEmpty();
    }

    @Test
    void choicesAndConditionsAreMadeOfLists() {
        add(
                "one-of",
                "fr",
                "Qui ?",
                "en",
                "Who?",
                "nom",
                "who",
                "choix-0-fr",
                "Moi",
                "choix-0-en",
                "Me",
                "choix-1-fr",
                "Une autre personne",
                "choix-1-en",
                "Somebody else");
        var blank = page(get(home + "/champ?sorte=phone&apres=who"), 200);
        assertThat(blank.select("#si-1 option").eachText()).contains("Qui ? : Moi");
        add("phone", "fr", "Téléphone", "en", "Phone", "nom", "phone", "si-1", "who=moi");
        assertThat(form().ask("phone").orElseThrow().head().when().keys()).containsExactly("who");
        var refused = page(post(home + "/champs", "version", version(), "faire", "retirer:.who"), 422);
        assertThat(refused.select(".ds-error-summary").text()).contains("who");
        assertThat(form().ask("who")).as("still there").isPresent();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        var refused = page(
                post(home + "/champ", "version", version(), "sorte", "yes-no", "fr", "Sans anglais ?", "apres", "name"),
                422);
        assertThat(refused.select(".ds-error-summary a").attr("href")).isEqualTo("#en");
        assertThat(refused.select("#fr").val()).isEqualTo("Sans anglais ?");
        var twice = page(
                post(home + "/champ", "version", version(), "sorte", "yes-no", "fr", "A", "en", "A", "nom", "name"),
                422);
        assertThat(twice.select(".ds-error-summary a").attr("href")).isEqualTo("#nom");
        assertThat(form().fields()).hasSize(1);
        var late = post(home + "/champ", "version", "999", "sorte", "yes-no", "fr", "A", "en", "A");
        assertThat(late).hasStatus(422);
    }

    /** Words of a form are words: whatever they look like, no page takes them for its own. */
    @Test
    void htmlInLabelsIsShownAndNotObeyed() {
        var evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        add("yes-no", "fr", evil, "en", evil, "hint-fr", evil, "hint-en", evil, "nom", "evil");
        add(
                "one-of",
                "fr",
                "Q",
                "en",
                "Q",
                "nom",
                "pick",
                "choix-0-fr",
                evil,
                "choix-0-en",
                "A",
                "choix-0-code",
                "a",
                "choix-1-fr",
                "B",
                "choix-1-en",
                "B",
                "choix-1-code",
                "b");
        for (var place : new String[] {
            home, home + "/apercu", home + "/texte", home + "/champ?cle=evil", home + "/champ?cle=pick"
        }) {
            var shown = page(get(place), 200);
            assertThat(shown.select("img[src=x], script:not([src])")).as(place).isEmpty();
            assertThat(shown.html()).as(place).contains("&lt;script&gt;alert(1)");
        }
    }

    @Test
    void theFormIsTriedInBothLanguagesAndNothingIsKept() {
        add("email", "fr", "Votre adresse électronique", "en", "Your e-mail address", "nom", "mail");
        assertThat(page(get(home + "/apercu?lang=en"), 200).text()).contains("Your e-mail address");
        var french = page(get(home + "/apercu?lang=fr"), 200);
        assertThat(french.text()).contains("Votre adresse électronique", "Rien n’est gardé");
        var end = page(
                post(
                        home + "/apercu",
                        "partie",
                        "",
                        "montre",
                        "name",
                        "montre",
                        "mail",
                        "champ-name",
                        "Zoé",
                        "champ-mail",
                        "zoe@exemple.fr"),
                200);
        assertThat(end.select(".f-answered").text()).contains("Zoé", "zoe@exemple.fr");
    }

    @Test
    void itIsPublishedWhenNothingIsMissingAndNeverChangesAfterwards() {
        assertThat(post(
                        home + "/reglages",
                        "version",
                        version(),
                        "fr",
                        "Essai",
                        "en",
                        "Trial",
                        "decide-within",
                        "soon"))
                .hasStatus(302);
        var page = page(get(home), 200);
        assertThat(page.select("a[href=#decide-within], a[href=#subject]"))
                .as("problems")
                .hasSize(2);
        assertThat(page(post(home + "/publier"), 422).select(".ds-error-summary"))
                .hasSize(1);
        assertThat(post(
                        home + "/reglages",
                        "version",
                        version(),
                        "fr",
                        "Essai",
                        "en",
                        "Trial",
                        "decide-within",
                        "2",
                        "decide-within-unit",
                        "months",
                        "subject",
                        "name"))
                .hasStatus(302);
        assertThat(post(home + "/publier")).hasStatus(302);
        assertThat(revision().state()).isEqualTo(Revision.State.PUBLISHED);
        assertThat(post(home + "/champs", "version", version(), "faire", "retirer:.name"))
                .hasStatus(422);
        assertThat(page(get(home), 200).select("button[name=faire]")).isEmpty();
        assertThat(page(get(home + "?lang=fr"), 200).select(".d-settings").text())
                .contains("Délai pour décider 2 mois", "Questions qui disent qui demande Votre nom");
        assertThat(post(home + "/fermer")).hasStatus(302);
        assertThat(revision().state()).isEqualTo(Revision.State.CLOSED);
    }

    @Test
    void expertsWriteTheText() {
        var text = page(get(home + "/texte"), 200).select("#content").val();
        assertThat(text).startsWith("form: essai-");
        var wrong = page(post(home + "/texte", "version", version(), "content", text + "colour: red\n"), 422);
        assertThat(wrong.select("#content").val()).contains("colour");
        assertThat(post(home + "/texte", "version", version(), "content", text.replace("Votre nom", "Nom et prénom")))
                .hasStatus(302);
        assertThat(form().fields().getFirst().head().label().french()).isEqualTo("Nom et prénom");
    }

    private void add(String kind, String... more) {
        var sent = new ArrayList<>(List.of("version", version(), "bloc", "", "cle", "", "sorte", kind));
        sent.addAll(List.of(more));
        assertThat(post(home + "/champ", sent.toArray(String[]::new))).hasStatus(302);
    }

    private Revision revision() {
        return revisions.find(Actor.SYSTEM, Procedure.KIND, id).orThrow();
    }

    private Form form() {
        return revision().read();
    }

    private String version() {
        return String.valueOf(revision().version());
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.as("administration")).exchange();
    }

    private MvcTestResult post(String address, String... sent) {
        var request = mvc.post()
                .uri(address)
                .with(Personas.as("administration"))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < sent.length; i += 2) {
            request.param(sent[i], sent[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer, int expected) {
        assertThat(answer).hasStatus(expected);
        return Html.of(answer);
    }
}
