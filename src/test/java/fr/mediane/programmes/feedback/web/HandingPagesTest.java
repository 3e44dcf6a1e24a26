package fr.mediane.programmes.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class HandingPagesTest {
    private String place = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ActivityDesk activities;

    @BeforeEach
    void aWorkshopOfTheCounsellor() {
        var mediatrice = new Actor(
                Optional.of(DemonstrationPeople.account("mediatrice")),
                "",
                Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        var id = Uuid7.next();
        activities.record(mediatrice, id, Sessions.workshop().content()).orThrow();
        place = "/mon-espace/activites/" + id;
    }

    @Test
    void theActivityLeadsThereAndCodesAreTheSameWhenSentAgain() throws UnsupportedEncodingException {
        assertThat(page(get(place), 200).select("main a[href$=/avis]")).hasSize(1);
        var form = page(get(place + "/avis"), 200);
        assertThat(form.select("#nombre").val()).isEqualTo("8");
        var id = form.select("input[name=id]").first();
        var codes = page(post("/avis/codes", Objects.requireNonNull(id).val(), "8"), 200)
                .select(".av-code")
                .eachText();
        assertThat(codes).hasSize(8).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z0-9]{4} [A-Z0-9]{4}"));
        assertThat(page(post("/avis/codes", id.val(), "8"), 200)
                        .select(".av-code")
                        .eachText())
                .isEqualTo(codes);
        var wrong = page(post("/avis/codes", id.val(), "four hundred"), 422);
        assertThat(wrong.select(".ds-error-summary a").attr("href")).isEqualTo("#nombre");
        assertThat(wrong.select("#nombre").val()).isEqualTo("four hundred");
    }

    @Test
    void handingTheDeviceOverLeadsToTheQuestionnaire() {
        var handed = post("/avis/appareil", Uuid7.next().toString(), "");
        assertThat(handed.getResponse().getRedirectedUrl()).matches("/questionnaire/[A-Za-z0-9_-]{43}");
    }

    @Test
    void anotherCounsellorsActivityIsUnknown() {
        var other = DemonstrationPeople.counsellors().get(5).account();
        assertThat(mvc.get().uri(place + "/avis").with(Personas.as(other)).exchange())
                .hasStatus(404);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.as("mediatrice")).exchange();
    }

    private MvcTestResult post(String action, String id, String number) {
        return mvc.post()
                .uri(place + action)
                .param("id", id)
                .param("nombre", number)
                .with(Personas.as("mediatrice"))
                .exchange();
    }

    private static Document page(MvcTestResult result, int status) throws UnsupportedEncodingException {
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
