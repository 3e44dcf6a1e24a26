package fr.mediane.programmes.referral.web;

import static fr.mediane.testing.Personas.as;
import static fr.mediane.testing.Personas.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MedianeTest
class ReferralPagesTest {
    private static final String HERE = "/mon-espace/orientations";

    @Autowired
    MockMvcTester mvc;

    @Test
    void aPartnerSendsSomeoneAndFollowsWhatBecomesOfThem() {
        var link = link("mediatrice", "Mission locale de Nulle-Part");
        var form = Html.of(get(visitor(), link));
        assertThat(form.select("main").text()).contains("Mission locale de Nulle-Part");
        var typed = Map.of(
                "id", form.select("[name=id]").val(),
                "name", "Zoé <b>O'Brien</b>",
                "by", "Inès",
                "agreed", "true");
        var sent = post(visitor(), link, typed);
        assertThat(sent).hasStatus(302);
        assertThat(post(visitor(), link, typed).getResponse().getRedirectedUrl())
                .as("two clicks")
                .isEqualTo(sent.getResponse().getRedirectedUrl());
        var received = Html.of(get(as("mediatrice"), HERE));
        assertThat(received.select("bdi").eachText())
                .filteredOn("Zoé <b>O'Brien</b>"::equals)
                .hasSize(1);
        var followed = Html.of(get(visitor(), sent.getResponse().getRedirectedUrl()));
        assertThat(followed.select("[role=status]").text()).contains("pas encore prise en charge");
        assertThat(followed.select("main").text()).doesNotContain("Zoé");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        var answer = post(visitor(), link("mediatrice", "École"), Map.of("name", "Léo", "phone", "12"));
        assertThat(answer).hasStatus(422);
        var page = Html.of(answer);
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#phone", "#by", "#agreed");
        assertThat(page.select("#name").val()).isEqualTo("Léo");
    }

    @Test
    void veryLongAnswersAreRefusedNotKeptNorFatal() {
        var long100000 = "é".repeat(100_000);
        var link = link("mediatrice", "École");
        for (var field : new String[] {"name", "phone", "reason", "by"}) {
            var typed = new HashMap<>(Map.of("name", "Léo", "by", "Inès", "agreed", "true"));
            typed.put(field, long100000);
            assertThat(post(visitor(), link, typed)).as(field).hasStatus(422);
        }
        assertThat(post(as("mediatrice"), HERE, Map.of("partner", long100000))).hasStatus(422);
    }

    @Test
    void aClosedLinkSaysWhatToDo() {
        var link = link("mediatrice", "Mairie fermée");
        var close = Html.of(get(as("mediatrice"), HERE)).select("form[action$=fermeture]").stream()
                .filter(form -> form.text().contains("Mairie fermée"))
                .findFirst()
                .orElseThrow()
                .attr("action");
        assertThat(post(as("mediatrice"), close, Map.of())).hasStatus(302);
        var over = get(visitor(), link);
        assertThat(over).hasStatus(410);
        assertThat(Html.of(over).select("main").text()).contains("Demandez un nouveau lien");
        assertThat(post(visitor(), link, Map.of("name", "Léo"))).hasStatus(410);
    }

    @Test
    void aCoordinatorMakesLinksForTheirTeamAndReadsNoName() {
        var link = link("coordinateur", "Centre social");
        assertThat(post(visitor(), link, Map.of("name", "Cachée Tous", "by", "Inès", "agreed", "true")))
                .hasStatus(302);
        var page = Html.of(get(as("coordinateur"), HERE));
        assertThat(page.text()).contains("Une personne attend").doesNotContain("Cachée Tous");
        assertThat(Html.of(get(as("mediatrice"), HERE)).text()).contains("Cachée Tous");
    }

    /** Made by this persona; for the coordinator, for the first of their teams. */
    private String link(String persona, String partner) {
        var made = Html.of(get(as(persona), HERE));
        var team = made.select("[name=team] option").eachAttr("value");
        assertThat(post(
                        as(persona),
                        HERE,
                        Map.of(
                                "id",
                                Uuid7.next().toString(),
                                "partner",
                                partner,
                                "team",
                                team.isEmpty() ? "" : team.getFirst())))
                .hasStatus(302);
        var address = Html.of(get(as(persona), HERE)).select("[name=lien]").first();
        assertThat(address).isNotNull();
        return address.val().replaceFirst("^https?://[^/]+", "");
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
