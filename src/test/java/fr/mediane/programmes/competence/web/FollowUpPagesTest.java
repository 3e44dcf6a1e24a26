package fr.mediane.programmes.competence.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.competence.OpenAssessmentDesk;
import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.AnswerCode;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class FollowUpPagesTest {
    private static final String NAME = "Noëlle d’Épreuve";
    private String place = "";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PersonDesk people;

    @Autowired
    OpenAssessmentDesk open;

    @BeforeEach
    void aPersonOfTheCounsellor() {
        var mediatrice = new Actor(
                Optional.of(DemonstrationPeople.account("mediatrice")),
                "",
                Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        var id = Uuid7.next();
        people.create(mediatrice, id, PersonDraft.named(NAME)).orThrow();
        place = "/mon-espace/beneficiaires/" + id + "/competences";
    }

    @Test
    void theDemonstrationShowsProgressAndAPlan() {
        var first = DemonstrationBeneficiaries.ofMediatrice().getFirst();
        var page = Html.of(get("/mon-espace/beneficiaires/" + first + "/competences"));
        assertThat(page.select("#progres").text()).isEqualTo("Ce qui a changé");
        assertThat(page.select("table.c-levels tbody tr")).hasSize(5);
        assertThat(page.select(".c-boxes")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(page.select("select[name=de] option")).hasSize(3);
        assertThat(page.select(".c-goal")).hasSize(2);
        assertThat(page.select("main").text()).contains("indicatifs").doesNotContain("palier");
    }

    @Test
    void aCounsellorReadsAloudToTheEnd() throws IOException {
        var question = begin();
        var page = Html.of(get(question));
        assertThat(page.select("main").text()).contains("À lire à voix haute").doesNotContain(NAME);
        String next = question + "?n=1";
        for (int number = 1; next.contains("/question"); number++) {
            next = redirect(post(question, "n", "" + number, "reponse", number % 2 == 0 ? "o" : "a"));
        }
        var result = Html.of(get(next));
        assertThat(result.select("h1").text()).contains(NAME);
        assertThat(result.select(".c-words").text()).contains("(indicatif)");
        var passport = get(next.replace("/resultat", "/passeport.pdf"));
        try (var pdf = Loader.loadPDF(passport.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(NAME, "Ce que je sais faire sans aide");
        }
    }

    @Test
    void onePausesAndGoesOn() {
        var question = begin();
        post(question, "n", "1", "reponse", "x");
        assertThat(Html.of(get(question)).select("a[href=" + place + "]")).isNotEmpty();
        var overview = Html.of(get(place));
        assertThat(overview.select("#evaluer").text()).isEqualTo("Autoévaluation commencée");
        assertThat(overview.select("main").text()).contains("une réponse");
        assertThat(Html.of(get(question)).select("input[name=n]").val()).isEqualTo("2");
    }

    @Test
    void aQuestionWithoutAnAnswerIsAskedAgain() {
        assertThat(post(begin(), "n", "1")).hasStatus(422);
    }

    @Test
    void theCodeOfSomeoneAloneIsKept() {
        var interview = open.begin();
        while (!interview.finished()) {
            interview = interview.answer(Answer.ALONE);
        }
        var code = AnswerCode.of(interview).toString();
        var kept = redirect(post(place + "/code", "code", code, "id", "" + Uuid7.next()));
        assertThat(Html.of(get(kept)).select("[role=status]").text()).contains("gardé");
        assertThat(Html.of(get(place)).select("main").text()).contains("faite seul");
    }

    @Test
    void aWrongCodeComesBackWithWhatWasTyped() {
        for (var code :
                new String[] {"", "AAAA-BBBB", AnswerCode.of(open.begin()).toString()}) {
            var answer = post(place + "/code", "code", code);
            assertThat(answer).hasStatus(422);
            assertThat(Html.of(answer).select("input[name=code]").val()).isEqualTo(code);
        }
    }

    @Test
    void aGoalIsWrittenTickedAndReached() {
        var id = Uuid7.next();
        var saved = post(
                place + "/objectifs/nouveau",
                "id",
                "" + id,
                "title",
                "Classer mes photos <3",
                "competence",
                "1.3",
                "steps",
                "Brancher\r\nCopier",
                "due",
                "1/3/2027");
        assertThat(redirect(saved)).isEqualTo(place + "?fait=objectif#parcours");
        var overview = Html.of(get(place));
        assertThat(overview.select(".c-goal h3").text()).isEqualTo("Classer mes photos <3");
        assertThat(overview.select(".c-goal").text()).contains("pour le 1er mars 2027", "0 sur 2");
        post(overview.select(".c-step").first().attr("action"), "fait", "oui");
        assertThat(Html.of(get(place)).select(".c-goal").text()).contains("1 sur 2");
        var form = Html.of(get(place + "/objectifs/" + id));
        assertThat(form.select("textarea[name=steps]").text()).contains("Brancher");
        post(
                place + "/objectifs/" + id,
                "version",
                form.select("input[name=version]").val(),
                "title",
                "Classer mes photos",
                "state",
                "reached");
        assertThat(Html.of(get(place)).select(".c-goal[data-state=reached]")).hasSize(1);
    }

    @Test
    void aGoalThatCannotBeReadComesBack() {
        var answer = post(place + "/objectifs/nouveau", "title", "", "due", "31/02/2027", "steps", "Une");
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select(".ds-error-summary a").eachAttr("href"))
                .contains("#due");
        assertThat(Html.of(answer).select("textarea").text()).isEqualTo("Une");
        assertThat(Html.of(post(place + "/objectifs/nouveau", "title", " "))
                        .select(".ds-error-summary a")
                        .attr("href"))
                .isEqualTo("#title");
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        var first = DemonstrationBeneficiaries.ofMediatrice().getFirst();
        var page = Html.of(get("/mon-espace/beneficiaires/" + first + "/competences?lang=en"));
        assertThat(page.select("h2").eachText()).contains("What has changed", "Personal plan");
    }

    private String begin() {
        return redirect(post(place, "id", "" + Uuid7.next()));
    }

    private static String redirect(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.as("mediatrice")).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(Personas.as("mediatrice"));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
