package fr.mediane.programmes.workforce.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.recruitment.OpenPosition.Notice;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the forms of recruitment do with what nobody should send, and what strangers see. */
@MedianeTest
class RecruitmentPagesTest {
    private static final String MINE = "/mon-espace/candidature";
    private static final String SOON =
            LocalDate.now(Paris.ZONE).plusDays(30).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RecruitmentDesk desk;

    @Autowired
    ApplicationContext house;

    private MvcTestResult post(UUID account, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(Personas.as(account));
        fields.forEach(request::param);
        return request.exchange();
    }

    private UUID somebody() {
        return ACandidate.account(house);
    }

    private static Map<String, String> profile(String words) {
        return Map.of(
                "nom",
                "Ondine",
                "courriel",
                "ondine@exemple.fr",
                "communeCode",
                "48095",
                "rayon",
                "20",
                "libre",
                SOON,
                "temps",
                "FULL",
                "competences",
                "SAFETY",
                "motivation",
                words);
    }

    @Test
    void whatIsFarTooLongIsRefusedAndTheRestIsKept() {
        var refused = post(somebody(), MINE, profile("a".repeat(100_000)));
        assertThat(refused).hasStatus(422);
        var read = Html.of(refused);
        assertThat(read.select("#motivation").attr("aria-invalid")).isEqualTo("true");
        assertThat(read.select("#motivation").text().length()).isLessThanOrEqualTo(1_001);
        assertThat(read.select("#nom").val()).isEqualTo("Ondine");
        assertThat(read.select("input[value=SAFETY]").hasAttr("checked")).isTrue();
    }

    @Test
    void aThousandSignsAreTakenAndAThousandAndOneAreNot() {
        assertThat(post(somebody(), MINE, profile("a".repeat(1_000)))).hasStatus(302);
        assertThat(post(somebody(), MINE, profile("a".repeat(1_001)))).hasStatus(422);
        assertThat(post(somebody(), MINE, profile("a\u0000b"))).hasStatus(400);
    }

    @Test
    void everythingWrongIsToldAtItsField() {
        var refused = post(
                somebody(),
                MINE,
                Map.of("nom", "", "courriel", "nobody", "commune", "Nulle-Part", "rayon", "201", "libre", "hier"));
        var read = Html.of(refused);
        assertThat(refused).hasStatus(422);
        for (var field : Set.of("courriel", "commune", "libre")) {
            assertThat(read.select("#" + field).attr("aria-invalid")).as(field).isEqualTo("true");
        }
        var far = Map.of(
                "nom",
                "Ondine",
                "courriel",
                "ondine@exemple.fr",
                "communeCode",
                "48095",
                "rayon",
                "201",
                "libre",
                SOON,
                "temps",
                "FULL",
                "competences",
                "SAFETY");
        assertThat(Html.of(post(somebody(), MINE, far)).select("#rayon").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void everybodyReadsAnOpenPositionAndItsWordsDoNothing() {
        var employer = new AnEmployer(house, "48");
        var position = employer.positions(employer.signed(1)).getFirst().id();
        desk.say(
                        employer.manager(),
                        position,
                        CommuneCode.of("48095"),
                        new Notice(employer.today(), Set.of(Skill.SAFETY), "<script>alert(1)</script>"))
                .orThrow();
        var read = Html.of(mvc.get().uri("/postes/" + position).exchange());
        assertThat(read.select("main script")).isEmpty();
        assertThat(read.select("main").text()).contains("<script>alert(1)</script>", "Mende");
        employer.hired(position, employer.permanent(employer.today().plusDays(40)));
        assertThat(mvc.get().uri("/postes/" + position).exchange())
                .as("somebody comes")
                .hasStatus(404);
    }

    @Test
    void nobodyInventsAStep() {
        var employer = new AnEmployer(house, "48");
        var position = employer.positions(employer.signed(1)).getFirst().id();
        var account = new ACandidate(house).actor().account().orElseThrow();
        assertThat(post(account, MINE + "/postes/" + position, Map.of())).hasStatus(302);
        assertThat(post(account, MINE + "/postes/" + position, Map.of()))
                .as("twice")
                .hasStatus(302);
        assertThat(post(somebody(), MINE + "/postes/" + position, Map.of()))
                .as("no profile")
                .hasStatus(422);
        assertThat(post(account, MINE + "/reponses/" + Uuid7.next(), Map.of("reponse", "oui")))
                .hasStatus(404);
        assertThat(post(account, "/mon-espace/recrutement/" + position + "/etapes", Map.of("etape", "HIRED")))
                .hasStatus(403);
        assertThat(post(account, MINE + "/suppression", Map.of()))
                .as("not sure")
                .hasStatus(422);
        assertThat(post(account, MINE + "/suppression", Map.of("sur", "oui"))).hasStatus(302);
    }
}
