package fr.mediane.programmes.mediation.logbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.TypedActivity;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@MedianeTest
class ActivityPagesTest {
    private static final String HOME = "/mon-espace/activites";

    @Autowired
    MockMvcTester mvc;

    @Test
    void recordsThenShowsWhatWasCounted() {
        var id = Uuid7.next();
        var answer = post(HOME + "/nouvelle", TypedActivity.session(id));
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(HOME + "/" + id + "?fait=enregistree");
        var page = Html.of(get(HOME + "/" + id + "?fait=enregistree"));
        assertThat(page.select("[role=status]").text()).contains("Activité enregistrée", "1 accompagnement");
        assertThat(page.select("main").text()).contains("Courriels", "Crest", "30 min");
    }

    @Test
    void anEditConflictKeepsWhatWasTyped() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", TypedActivity.session(id));
        var first = TypedActivity.session(id);
        first.set("version", "1");
        first.set("duration", "45");
        assertThat(post(HOME + "/" + id + "/modifier", first)).hasStatus3xxRedirection();
        var late = TypedActivity.session(id);
        late.set("version", "1");
        late.set("duration", "60");
        var answer = post(HOME + "/" + id + "/modifier", late);
        assertThat(answer).hasStatus(422);
        var page = Html.of(answer);
        assertThat(page.select(".ds-error-summary").text()).contains("modifiée entre-temps");
        assertThat(page.select("input[name=duration][checked]").val()).isEqualTo("60");
        late.set("version", page.select("input[name=version]").val());
        assertThat(post(HOME + "/" + id + "/modifier", late)).hasStatus3xxRedirection();
    }

    @Test
    void deletesAndUndoes() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", TypedActivity.session(id));
        assertThat(get(HOME + "/" + id + "/supprimer")).hasStatusOk();
        var gone = post(HOME + "/" + id + "/supprimer", new LinkedMultiValueMap<>());
        assertThat(gone.getResponse().getRedirectedUrl()).isEqualTo(HOME + "?supprimee=" + id);
        assertThat(get(HOME + "/" + id)).hasStatus(404);
        assertThat(Html.of(get(HOME + "?supprimee=" + id)).select("form[action=" + HOME + "/" + id + "/restaurer]"))
                .hasSize(1);
        post(HOME + "/" + id + "/restaurer", new LinkedMultiValueMap<>());
        assertThat(get(HOME + "/" + id)).hasStatusOk();
    }

    @Test
    void theIdOfSomebodyElseIsNowhere() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", TypedActivity.session(id));
        var other = Personas.as(DemonstrationPeople.counsellors().getFirst().account());
        for (var path : new String[] {"", "/modifier", "/dupliquer", "/supprimer"}) {
            assertThat(mvc.get().uri(HOME + "/" + id + path).with(other).exchange())
                    .hasStatus(404);
        }
        for (var path : new String[] {"/modifier", "/supprimer", "/restaurer"}) {
            assertThat(mvc.post()
                            .uri(HOME + "/" + id + path)
                            .with(other)
                            .params(TypedActivity.session(id))
                            .exchange())
                    .hasStatus(404);
        }
        assertThat(mvc.post()
                        .uri(HOME + "/nouvelle")
                        .with(other)
                        .params(TypedActivity.session(id))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void listsByFilterAndSaysWhenAFilterCannotBeRead() {
        post(HOME + "/nouvelle", TypedActivity.session(Uuid7.next()));
        assertThat(Html.of(get(HOME + "?type=individuel&du=" + TypedActivity.today()))
                        .select("tbody tr"))
                .isNotEmpty();
        assertThat(Html.of(get(HOME + "?du=01/01/2020&au=02/01/2020")).select(".m-empty"))
                .hasSize(1);
        assertThat(get(HOME + "?type=groupe&lieu=ici&theme=x&du=hier")).hasStatus(422);
        assertThat(get(HOME + "?page=99999999999&tri=x")).hasStatusOk();
        assertThat(get(HOME + "?page=-4")).hasStatusOk();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(Personas.as("mediatrice")).exchange();
    }

    private MvcTestResult post(String uri, MultiValueMap<String, String> typed) {
        return mvc.post().uri(uri).with(Personas.as("mediatrice")).params(typed).exchange();
    }
}
