package fr.mediane.programmes.beneficiaries.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.CurrentActor;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class PersonPagesTest {
    private static final String HOME = "/mon-espace/beneficiaires";
    private final Actor counsellor = SomePeople.counsellor();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PersonDesk desk;

    @Test
    void aNameAloneIsEnough() {
        var answer = post(HOME + "/nouveau", Map.of("id", Uuid7.next().toString(), "name", "Zoé <b>O'Brien</b>"));
        assertThat(answer).hasStatus(302);
        var page = Html.of(get(answer.getResponse().getRedirectedUrl()));
        assertThat(page.select("h1").text()).isEqualTo("Zoé <b>O'Brien</b>");
        assertThat(page.select("[role=status]").text()).contains("enregistrée");
    }

    @Test
    void sendingTheFormTwiceRecordsOnePerson() {
        var form = Map.of("id", Uuid7.next().toString(), "name", "Zoé");
        assertThat(post(HOME + "/nouveau", form)).hasStatus(302);
        assertThat(post(HOME + "/nouveau", form).getResponse().getRedirectedUrl())
                .endsWith("fait=deja");
        assertThat(Html.of(get(HOME)).select("tbody tr")).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var answer = post(HOME + "/nouveau", Map.of("name", "", "phone", "12", "commune", "Nullepart-sur-Rien"));
        assertThat(answer).hasStatus(422);
        var page = Html.of(answer);
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#name", "#commune", "#phone");
        assertThat(page.select("#phone").attr("value")).isEqualTo("12");
        assertThat(page.select("#commune").attr("value")).isEqualTo("Nullepart-sur-Rien");
    }

    @Test
    void tellsWhatTheCounsellorMustSayToThePerson() {
        assertThat(Html.of(get(HOME + "/nouveau")).select("main").text())
                .contains("mission de service public", "s’opposer", "jamais refusée");
    }

    @Test
    void aCommuneTypedByNameIsUnderstood() {
        var id = SomePeople.person(desk, counsellor, PersonDraft.named("Zoé"));
        assertThat(post(
                        HOME + "/" + id + "/modifier",
                        Map.of("version", "1", "name", "Zoé", "commune", "valence (26000)")))
                .hasStatus(302);
        assertThat(Html.of(get(HOME + "/" + id)).select(".ben-facts").text()).contains("Valence");
        assertThat(Html.of(get(HOME + "/" + id + "/modifier"))
                        .select("[name=communeCode]")
                        .attr("value"))
                .isEqualTo("26362");
    }

    @Test
    void anEditOverAnothersChangeIsRefused() {
        var id = SomePeople.person(desk, counsellor, PersonDraft.named("Zoé"));
        desk.edit(counsellor, id, 1, PersonDraft.named("Zoé Petit")).orThrow();
        assertThat(post(HOME + "/" + id + "/modifier", Map.of("version", "1", "name", "Autre")))
                .hasStatus(422);
    }

    @Test
    void theListIsEmptyThenFindsThenPages() {
        assertThat(Html.of(get(HOME)).select(".m-empty")).hasSize(1);
        for (int i = 0; i < 30; i++) {
            SomePeople.person(desk, counsellor, PersonDraft.named("Personne " + (char) ('A' + i % 26) + i));
        }
        assertThat(Html.of(get(HOME)).select("tbody tr")).hasSize(25);
        assertThat(Html.of(get(HOME + "?page=2")).select("tbody tr")).hasSize(5);
        assertThat(Html.of(get(HOME + "?q=B27")).select("tbody tr")).hasSize(1);
        assertThat(Html.of(get(HOME + "?q=xyzw")).select(".m-empty")).hasSize(1);
    }

    @Test
    void proposesWhileANameIsTyped() {
        var id = SomePeople.person(desk, counsellor, SomePeople.full("Simone D’Almeida"));
        var line = Html.of(get(HOME + "/propositions?q=almei")).select("[role=option]");
        assertThat(line.attr("data-value")).isEqualTo(id.toString());
        assertThat(line.text()).contains("1950", "Valence");
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri)
                .with(user("test"))
                .requestAttr(CurrentActor.class.getName(), counsellor)
                .exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = mvc.post()
                .uri(uri)
                .with(user("test"))
                .with(csrf())
                .requestAttr(CurrentActor.class.getName(), counsellor);
        fields.forEach(request::param);
        return request.exchange();
    }
}
