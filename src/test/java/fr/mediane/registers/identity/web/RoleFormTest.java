package fr.mediane.registers.identity.web;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class RoleFormTest {
    private static final String INVITATIONS = "/administration/invitations";
    private static final DemonstrationOrganisations.Sample FIRST =
            DemonstrationOrganisations.in("33").getFirst();

    @Autowired
    MockMvcTester mvc;

    @Test
    void administratorsNameAnOrganisationByNameOrByNumber() {
        for (var typed : new String[] {FIRST.name(), FIRST.siret().toString()}) {
            var made = post("administration", Map.of("role", "MEDIATOR", "organisation", typed));
            assertThat(made).hasStatusOk();
            assertThat(Html.of(made).select("#lien")).hasSize(1);
        }
    }

    @Test
    void administratorsGiveTheRolesOfVouchers() {
        var offered = Html.of(
                        mvc.get().uri(INVITATIONS).with(as("administration")).exchange())
                .select("#role option")
                .eachAttr("value");
        assertThat(offered).contains("SPONSOR", "DISTRIBUTOR", "PAYER", "CONTROLLER");
        for (var role : new String[] {"SPONSOR", "DISTRIBUTOR"}) {
            assertThat(post("administration", Map.of("role", role, "organisation", FIRST.name())))
                    .hasStatusOk();
            assertThat(post("administration", Map.of("role", role))).hasStatus(422);
        }
        for (var role : new String[] {"PAYER", "CONTROLLER"}) {
            assertThat(post("administration", Map.of("role", role))).hasStatusOk();
        }
    }

    @Test
    void aHubHasADepartementOrARegionAndANetworkAnOrganisation() {
        assertThat(post("administration", Map.of("role", "HUB", "territory", "REGION:84")))
                .hasStatusOk();
        assertThat(post("administration", Map.of("role", "HUB", "territory", "DEPARTEMENT:26")))
                .hasStatusOk();
        assertThat(post("administration", Map.of("role", "HUB"))).hasStatus(422);
        assertThat(post("administration", Map.of("role", "HUB", "territory", "COMMUNE:26362")))
                .as("smaller than what positions are awarded for")
                .hasStatus(422);
        assertThat(post("administration", Map.of("role", "NETWORK", "organisation", FIRST.name())))
                .hasStatusOk();
        assertThat(post("administration", Map.of("role", "NETWORK", "territory", "REGION:84")))
                .hasStatus(422);
        assertThat(post("employeur", Map.of("role", "NETWORK", "own", FIRST.id().toString())))
                .hasStatus(403);
    }

    /** Métropoles run a housing solidarity fund of their own. */
    @Test
    void anInstructorMayBeOfAMetropole() {
        var offered = Html.of(
                        mvc.get().uri(INVITATIONS).with(as("administration")).exchange())
                .select("#territory option");
        assertThat(offered.eachAttr("value")).contains("EPCI:243300316").doesNotContain("EPCI:200040459");
        assertThat(post("administration", Map.of("role", "INSTRUCTOR", "territory", "EPCI:243300316")))
                .hasStatusOk();
        assertThat(post("administration", Map.of("role", "INSTRUCTOR", "territory", "EPCI:999999999")))
                .hasStatus(422);
        assertThat(post("administration", Map.of("role", "HUB", "territory", "EPCI:243300316")))
                .hasStatus(422);
    }

    @Test
    void anUnknownOrganisationIsRefusedAndWhatWasTypedIsKept() {
        var refused = post(
                "administration",
                Map.of(
                        "role", "EMPLOYER",
                        "organisation", "Personne de ce nom",
                        "organisationId", FIRST.id().toString()));
        assertThat(refused).hasStatus(422);
        var page = Html.of(refused);
        assertThat(page.select("#organisation").val()).isEqualTo("Personne de ce nom");
        assertThat(page.select(".ds-error-summary a").attr("href")).isEqualTo("#organisation");
    }

    @Test
    void anEmployerChoosesAmongTheirOwnOrganisationsOnly() {
        var blank = Html.of(mvc.get().uri(INVITATIONS).with(as("employeur")).exchange());
        assertThat(blank.select("select#organisation option"))
                .isNotEmpty()
                .noneMatch(option -> option.val().equals(FIRST.id().toString()));
        var own = blank.select("select#organisation option").val();
        assertThat(post("employeur", Map.of("role", "MEDIATOR", "own", own))).hasStatusOk();
        assertThat(post(
                        "employeur",
                        Map.of("role", "MEDIATOR", "own", FIRST.id().toString())))
                .hasStatus(403);
        assertThat(post("employeur", Map.of("role", "MEDIATOR", "organisation", FIRST.name())))
                .hasStatus(403);
    }

    @Test
    void anApiClientActsForAnOrganisationGivenByName() {
        var made = mvc.post()
                .uri("/administration/clients-api")
                .with(as("administration"))
                .param("name", "Carte d’essai")
                .param("organisation", FIRST.name())
                .param("scopes", "lieux:ecrire")
                .exchange();
        assertThat(made).hasStatusOk();
        assertThat(Html.of(made).select("#client_secret").val()).isNotEmpty();
        assertThat(Html.of(made).select("main li").text()).contains("Carte d’essai", FIRST.name());
    }

    private MvcTestResult post(String persona, Map<String, String> fields) {
        var request = mvc.post().uri(INVITATIONS).with(as(persona));
        fields.forEach(request::param);
        return request.exchange();
    }
}
