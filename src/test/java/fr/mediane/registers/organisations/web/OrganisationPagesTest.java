package fr.mediane.registers.organisations.web;

import static fr.mediane.registers.organisations.OrganisationFixture.administrator;
import static fr.mediane.registers.organisations.OrganisationFixture.draft;
import static fr.mediane.registers.organisations.OrganisationFixture.employerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.web.CurrentActor;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.OrganisationDraft;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class OrganisationPagesTest {
    private static final String PATH = "/administration/organisations";
    private final Actor administrator = administrator();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OrganisationEditingDesk editing;

    @Autowired
    OrganisationDesk desk;

    private MvcTestResult get(Actor actor, String uri) {
        return mvc.get()
                .uri(uri)
                .with(user("test"))
                .requestAttr(CurrentActor.class.getName(), actor)
                .exchange();
    }

    private MvcTestResult post(Actor actor, String uri, Map<String, String> fields) {
        var request =
                mvc.post().uri(uri).with(user("test")).with(csrf()).requestAttr(CurrentActor.class.getName(), actor);
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> fields(OrganisationDraft draft) {
        return Map.of(
                "number", draft.number(),
                "name", draft.name(),
                "kind", draft.kind(),
                "address", draft.address(),
                "commune", draft.commune(),
                "email", draft.email(),
                "phone", draft.phone());
    }

    private UUID create(OrganisationDraft draft) {
        return editing.create(administrator, draft).orThrow();
    }

    @Test
    void addsThroughTheFormAndFindsInTheList() {
        var draft = draft("Zanzibar numérique <b>");
        var answer = post(administrator, PATH, fields(draft));
        assertThat(answer).hasStatus(302);
        var location = String.valueOf(answer.getMvcResult().getResponse().getRedirectedUrl());
        assertThat(Html.of(get(administrator, location)).select("[name=name]").val())
                .isEqualTo("Zanzibar numérique <b>");
        var list = Html.of(get(administrator, PATH + "?q=zanzibar"));
        assertThat(list.select("table th a").eachText()).contains("Zanzibar numérique <b>");
        assertThat(list.select("table b")).isEmpty();
    }

    @Test
    void keepsWhatWasTypedAndLeadsToEachMistake() {
        var answer = post(
                administrator, PATH, Map.of("name", "Sans numéro", "email", "pas une adresse", "commune", "Zzyzx"));
        assertThat(answer).hasStatus(422);
        var page = Html.of(answer);
        assertThat(page.select("[name=name]").val()).isEqualTo("Sans numéro");
        assertThat(page.select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#number", "#kind", "#commune", "#email");
        assertThat(page.select("[name=commune]").val()).isEqualTo("Zzyzx");
        for (var link : page.select(".ds-error-summary a").eachAttr("href")) {
            assertThat(page.select(link)).hasSize(1);
        }
    }

    @Test
    void theSummaryFollowsTheOrderOfTheForm() {
        var page = Html.of(post(administrator, PATH, Map.of("commune", "Zzyzx", "email", "x", "phone", "x")));
        var fields = page.select("main form [name]").eachAttr("name").stream()
                .map(name -> "#" + name)
                .toList();
        assertThat(page.select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#number", "#kind", "#commune", "#email", "#phone")
                .isSubsetOf(fields)
                .isSortedAccordingTo(Comparator.comparing(fields::indexOf));
    }

    @Test
    void aCommuneIsTypedAndReadByItsName() {
        var typed = new HashMap<>(fields(draft("Zéphyr du Rhône")));
        typed.put("commune", "valence 26000");
        var answer = post(administrator, PATH, typed);
        assertThat(answer).hasStatus(302);
        var location = String.valueOf(answer.getMvcResult().getResponse().getRedirectedUrl());
        var form = Html.of(get(administrator, location));
        assertThat(form.select("[name=commune]").val()).isEqualTo("Valence (26000)");
        assertThat(form.select("[name=communeCode]").val()).isEqualTo("26362");
        var list = Html.of(get(administrator, PATH + "?q=zephyr+du+rhone&departement=26"));
        assertThat(list.select("table tbody").text()).contains("Valence (26000)");
        assertThat(list.select("[name=departement] option[selected]").text()).isEqualTo("Drôme (26)");
    }

    @Test
    void anyTextInAnyFieldGivesTheFormAgain() {
        var nasty =
                List.of("x".repeat(100_000), "<script>alert(1)</script>", "'; drop table x; --", "%00", "\uD83D\uDE00");
        for (var field : List.of("number", "name", "kind", "address", "commune", "email", "phone")) {
            for (var text : nasty) {
                var answer = post(administrator, PATH, Map.of(field, text));
                assertThat(answer).as(field).hasStatus(422);
                assertThat(Html.of(answer).select("main script")).isEmpty();
            }
        }
        for (var parameter : List.of("q", "nature", "departement")) {
            for (var text : nasty) {
                var answer = mvc.get()
                        .uri(PATH)
                        .param(parameter, text)
                        .with(user("test"))
                        .requestAttr(CurrentActor.class.getName(), administrator)
                        .exchange();
                assertThat(answer).as(parameter).hasStatusOk();
            }
        }
    }

    @Test
    void refusesNulAtTheDoor() {
        assertThat(post(administrator, PATH, Map.of("name", "a\u0000b"))).hasStatus(400);
    }

    @Test
    void anOldVersionIsRefusedWithoutLosingWhatWasTyped() {
        var draft = draft("Deux à la fois");
        var id = create(draft);
        editing.edit(
                        administrator,
                        id,
                        0,
                        new OrganisationDraft(draft.number(), "Autre", "GIP", "", "", "", "", "", ""))
                .orThrow();
        var form = new HashMap<>(fields(draft));
        form.put("version", "0");
        var answer = post(administrator, PATH + "/" + id, form);
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select("[name=name]").val()).isEqualTo("Deux à la fois");
    }

    @Test
    void mergesWithAPreviewAndUndoes() {
        var kept = create(draft("Fusion gardée"));
        var absorbed = create(draft("Fusion absorbée"));
        var choice = Html.of(get(administrator, PATH + "/" + kept + "/fusion?q=fusion absorbee"));
        assertThat(choice.select("main li a").eachAttr("href"))
                .contains(PATH + "/" + kept + "/fusion?avec=" + absorbed);
        var preview = Html.of(get(administrator, PATH + "/" + kept + "/fusion?avec=" + absorbed));
        assertThat(preview.select("table").text()).contains("Fusion gardée", "Fusion absorbée");
        assertThat(preview.select("main form input[name=avec]").val()).isEqualTo(absorbed.toString());
        assertThat(post(administrator, PATH + "/" + kept + "/fusion", Map.of("avec", absorbed.toString())))
                .hasStatus(302);
        assertThat(desk.current(administrator, absorbed)).contains(kept);
        assertThat(Html.of(get(administrator, PATH + "/" + absorbed))
                        .select("[name=name]")
                        .val())
                .isEqualTo("Fusion gardée");
        assertThat(post(administrator, PATH + "/" + absorbed + "/separation", Map.of()))
                .hasStatus(302);
        assertThat(desk.current(administrator, absorbed)).contains(absorbed);
    }

    @Test
    void anEmployerSeesAndChangesItsOwnOnly() {
        var draft = draft("La mienne");
        var own = create(draft);
        var other = create(draft("Celle d’un autre"));
        var employer = employerOf(own);
        assertThat(get(employer, "/mon-espace/organisation")).hasStatus(302);
        var page = Html.of(get(employer, "/mon-espace/organisation/" + own));
        assertThat(page.select("[name=number]").hasAttr("readonly")).isTrue();
        var form = new HashMap<>(fields(draft));
        form.put("version", "0");
        form.put("name", "La mienne, renommée");
        assertThat(post(employer, "/mon-espace/organisation/" + own, form)).hasStatus(302);
        assertThat(get(employer, "/mon-espace/organisation/" + other)).hasStatus(403);
        assertThat(post(employer, "/mon-espace/organisation/" + other, form)).hasStatus(403);
        assertThat(get(employer, PATH)).hasStatus(403);
        assertThat(get(employer, PATH + "/" + own)).hasStatus(403);
        assertThat(get(employer, PATH + "/nouvelle")).hasStatus(403);
        assertThat(post(employer, PATH + "/" + own + "/fusion", Map.of("avec", other.toString())))
                .hasStatus(403);
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        var nobody = UUID.randomUUID();
        assertThat(get(administrator, PATH + "/" + nobody)).hasStatus(404);
        assertThat(get(administrator, PATH + "/pas-un-identifiant")).hasStatus(404);
        assertThat(get(administrator, PATH + "/" + nobody + "/fusion")).hasStatus(404);
        assertThat(post(administrator, PATH + "/" + nobody + "/separation", Map.of()))
                .hasStatus(404);
        var id = create(draft("Seule de son espèce"));
        assertThat(post(administrator, PATH + "/" + id + "/fusion", Map.of())).hasStatus(422);
        assertThat(get(administrator, PATH + "/" + id + "/fusion?avec=" + id)).hasStatus(422);
    }

    @Test
    void speaksEnglishToo() {
        var page = Html.of(get(administrator, PATH + "?lang=en"));
        assertThat(page.select("h1").text()).isEqualTo("Organisations");
        assertThat(page.text()).contains("Add an organisation");
    }
}
