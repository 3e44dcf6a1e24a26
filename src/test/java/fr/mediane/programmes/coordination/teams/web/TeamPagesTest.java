package fr.mediane.programmes.coordination.teams.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class TeamPagesTest {
    private static final String HOME = "/mon-espace/equipe";
    private static final UUID COUNSELLOR =
            DemonstrationPeople.counsellors().get(15).account();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCounsellorJoinsByALinkLeavesAndComesBack() {
        var team = newTeam();
        var link = Html.of(post(team + "/invitations", "coordinateur"));
        var address = link.select("#lien").val();
        var token = address.substring(address.lastIndexOf('/'));

        var offer = Html.of(mvc.get()
                .uri("/invitation" + token)
                .with(Personas.as(COUNSELLOR))
                .exchange());
        assertThat(offer.select("main").text()).contains("Vous rejoindrez aussi l’équipe");
        assertThat(mvc.post().uri("/invitation" + token).with(Personas.as(COUNSELLOR)))
                .hasStatus(302);
        assertThat(Html.of(get(team, "coordinateur")).select("tbody tr")).hasSize(1);

        backdate(team);
        assertThat(post(
                        team + "/membres/" + COUNSELLOR + "/retirer",
                        "coordinateur",
                        LocalDate.now().toString()))
                .hasRedirectedUrl(team + "?fait=retire");
        var left = Html.of(get(team, "coordinateur"));
        assertThat(left.select("main").text()).contains("Personne dans l’équipe aujourd’hui", "Reprendre");
        assertThat(post(
                        team + "/membres/" + COUNSELLOR + "/reprendre",
                        "coordinateur",
                        LocalDate.now().toString()))
                .hasRedirectedUrl(team + "?fait=repris");
        assertThat(Html.of(get(team, "coordinateur")).select("tbody td").first().select("div"))
                .as("both periods")
                .hasSize(2);
    }

    @Test
    void aDayThatCannotBeIsToldInTheForm() {
        var team = newTeam();
        jdbc.sql(
                        "insert into coordination.membership (id, team, account, from_day) values (:id, :team, :account, :from)")
                .param("id", Uuid7.next())
                .param("team", UUID.fromString(team.substring(HOME.length() + 1)))
                .param("account", COUNSELLOR)
                .param("from", LocalDate.of(2026, 3, 1))
                .update();
        for (var day : new String[] {"", "32/13/2026", "01/02/2026", "01/01/2090"}) {
            var answer = post(team + "/membres/" + COUNSELLOR + "/retirer", "coordinateur", day);
            assertThat(answer).hasStatus(422);
            assertThat(Html.of(answer).select("input[name=jour]").val()).isEqualTo(day);
            assertThat(Html.of(answer).select("a[href=#jour]")).hasSize(1);
        }
    }

    @Test
    void aTeamNeedsANameOfItsOwn() {
        var answer = mvc.post()
                .uri(HOME)
                .param("id", Uuid7.next().toString())
                .param("name", " ")
                .param("territory", "DEPARTEMENT-26")
                .with(Personas.as("coordinateur"))
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select("a[href=#name]")).hasSize(1);
    }

    @Test
    void aTeamMateSeesNamesButNeitherHistoryNorButtons() {
        var drome = Html.of(get(HOME, "mediatrice")).select(".m-tile a").attr("href");
        var page = Html.of(get(drome, "mediatrice"));
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("main form, main a[href*=retirer], main a[href*=statistiques]"))
                .isEmpty();
        assertThat(page.select("main").text()).doesNotContain("Ont fait partie");
    }

    @Test
    void aCoordinatorReadsTheFiguresOfTheTeam() {
        var drome = Html.of(get(HOME, "coordinateur")).select(".m-tile a").attr("href");
        var figures = Html.of(get(drome, "coordinateur"))
                .select("main a[href*=statistiques]")
                .attr("href");
        assertThat(get(figures, "coordinateur")).hasStatusOk();
        assertThat(get(figures, "mediatrice")).hasStatus(403);
        assertThat(Html.of(get(figures, "coordinateur")).select("main").text()).contains("Équipe");
    }

    private String newTeam() {
        var id = Uuid7.next();
        assertThat(mvc.post()
                        .uri(HOME)
                        .param("id", id.toString())
                        .param("name", "Équipe " + id)
                        .param("territory", Scope.Level.DEPARTEMENT + "-26")
                        .with(Personas.as("coordinateur")))
                .hasRedirectedUrl(HOME + "/" + id);
        return HOME + "/" + id;
    }

    private void backdate(String team) {
        jdbc.sql("update coordination.membership set from_day = date '2026-01-01' where team = :team")
                .param("team", UUID.fromString(team.substring(HOME.length() + 1)))
                .update();
    }

    private MvcTestResult get(String address, String persona) {
        return mvc.get().uri(address).with(Personas.as(persona)).exchange();
    }

    private MvcTestResult post(String address, String persona, String... day) {
        var request = mvc.post().uri(address).with(Personas.as(persona));
        return (day.length == 0 ? request : request.param("jour", day[0])).exchange();
    }
}
