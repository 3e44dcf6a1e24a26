package fr.mediane.steering.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.registers.organisations.NetworkDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The programme for those who look positions over without their people: a hub, and the head of a network. */
@MedianeTest
class LookedOverTest {
    @Autowired
    ProgrammeDesk desk;

    @Autowired
    NetworkDesk networks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    private static Actor head(UUID network) {
        return AnEmployer.person(new Grant(Role.NETWORK, new Scope.Organisation(network)));
    }

    /** Somebody there for long, not at work with Médiane, whose contract ends soon. */
    private void hired(AnEmployer employer, UUID position) {
        employer.hired(position, employer.fixed(employer.today(), 40));
    }

    @Test
    void aNetworkCountsItsMembersAndNobodyElse() {
        var member = new AnEmployer(house, "26");
        var held = member.positions(member.signed(2));
        hired(member, held.getFirst().id());
        new AnEmployer(house, "26").signed(3);
        var network = new AnEmployer(house, "33").organisation();
        assertThat(desk.of(head(network)).orThrow().lines()).isEmpty();
        networks.add(AnEmployer.ADMINISTRATOR, Uuid7.next(), network, member.organisation(), member.today())
                .orThrow();
        assertThat(desk.of(head(network)).orThrow().lines()).singleElement().satisfies(line -> {
            assertThat(line.occupied()).isEqualTo(1);
            assertThat(line.vacant()).isEqualTo(1);
            assertThat(line.committed()).isPositive();
            assertThat(line.few()).as("what one person does is not told").isTrue();
            assertThat(line.perPosition()).isEmpty();
        });
        assertThat(desk.alerts(head(network), Optional.empty()).orThrow())
                .extracting(Alert::kind)
                .containsExactly(AlertKind.ENDING);
        assertThat(desk.of(head(network)).orThrow().alerts())
                .extracting(Programme.Count::kind)
                .containsExactly(AlertKind.VACANT, AlertKind.ENDING);
        assertThat(desk.of(member.manager()).orThrow().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.few()).as("its own people").isFalse());
    }

    @Test
    void fiveInADepartementAreTold() {
        var member = new AnEmployer(house, "26");
        var held = member.positions(member.signed(5));
        held.forEach(one -> hired(member, one.id()));
        var network = new AnEmployer(house, "33").organisation();
        networks.add(AnEmployer.ADMINISTRATOR, Uuid7.next(), network, member.organisation(), member.today())
                .orThrow();
        assertThat(desk.of(head(network)).orThrow().few()).isFalse();
    }

    @Test
    void aHubCountsItsTerritory() {
        var hub = AnEmployer.person(new Grant(Role.HUB, new Scope.Territory(Scope.Level.DEPARTEMENT, "33")));
        assertThat(desk.of(hub).orThrow().lines())
                .extracting(Programme.Line::departement)
                .containsExactly("33");
        assertThat(desk.alerts(hub, Optional.of(AlertKind.INACTIVE)).orThrow()).isEmpty();
        assertThat(desk.alerts(hub, Optional.empty()).orThrow())
                .allMatch(alert ->
                        alert.departement().equals("33") && alert.kind().ofPosition());
    }

    @Test
    void theirPagesOpenTheListsBehindTheirFigures() {
        for (var persona : new String[] {"hub", "reseau"}) {
            var page = Html.of(mvc.get()
                    .uri("/mon-espace/programme")
                    .with(Personas.as(persona))
                    .exchange());
            var links = page.select("main a[href^=/mon-espace/]").eachAttr("href");
            assertThat(links).as(persona).isNotEmpty();
            for (var link : links) {
                assertThat(mvc.get().uri(link).with(Personas.as(persona)))
                        .as(persona + " " + link)
                        .hasStatusOk();
            }
        }
    }
}
