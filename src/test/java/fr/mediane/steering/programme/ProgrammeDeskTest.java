package fr.mediane.steering.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.PositionState;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The programme at a glance: what each sees of it, and that its figures are those of the lists behind them. */
@MedianeTest
class ProgrammeDeskTest {
    @Autowired
    ProgrammeDesk desk;

    @Autowired
    PositionDesk positions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    @Test
    void anEmployerSeesItsOwnPositionsAndWhatNeedsAttention() {
        var one = new AnEmployer(house, "26");
        var convention = one.signed(3);
        var held = one.positions(convention);
        one.hired(held.getFirst().id(), one.fixed(one.today(), 30));
        one.hired(held.get(1).id(), one.permanent(one.today()));
        var programme = desk.of(one.manager()).orThrow();
        assertThat(programme.lines()).singleElement().satisfies(line -> {
            assertThat(line.departement()).isEqualTo("26");
            assertThat(line.occupied()).isEqualTo(2);
            assertThat(line.vacant()).isEqualTo(1);
            assertThat(line.committed()).as("two positions are funded").isPositive();
            assertThat(line.paid()).isZero();
            assertThat(line.perThousandEuros()).isEmpty();
        });
        var ending = desk.alerts(one.manager(), Optional.of(AlertKind.ENDING)).orThrow();
        assertThat(ending).singleElement().satisfies(alert -> {
            assertThat(alert.position()).isEqualTo(held.getFirst().id());
            assertThat(alert.since()).isEqualTo(one.today().plusDays(29));
        });
        assertThat(count(programme, AlertKind.ENDING)).isEqualTo(1);
        assertThat(count(programme, AlertKind.VACANT)).isZero();
    }

    @Test
    void whatIsVacantForFourMonthsIsVacantInTheListToo() {
        var vacant = desk.alerts(Actor.SYSTEM, Optional.of(AlertKind.VACANT)).orThrow();
        assertThat(vacant).as("of the demonstration").isNotEmpty();
        for (var alert : vacant.stream().limit(5).toList()) {
            var position =
                    positions.find(Actor.SYSTEM, alert.position()).orThrow().position();
            assertThat(position.state()).isEqualTo(PositionState.VACANT);
            assertThat(position.vacantSince()).isEqualTo(alert.since());
        }
    }

    @Test
    void aPrefectureSeesItsTerritoryAndACitizenNothing() {
        var prefect = AnEmployer.person(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "33")));
        assertThat(desk.of(prefect).orThrow().lines())
                .extracting(Programme.Line::departement)
                .containsExactly("33");
        assertThat(desk.alerts(prefect, Optional.empty()).orThrow())
                .extracting(Alert::departement)
                .containsOnly("33");
        var citizen = AnEmployer.person(new Grant(Role.CITIZEN, new Scope.Own()));
        assertThat(desk.of(citizen)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void everyFigureOpensTheListBehindIt() {
        var page = Html.of(mvc.get()
                .uri("/mon-espace/programme")
                .with(Personas.as("administration"))
                .exchange());
        for (var link : page.select("main a[href^=/mon-espace/p]").eachAttr("href")) {
            assertThat(mvc.get().uri(link).with(Personas.as("administration"))).hasStatusOk();
        }
        for (var address : List.of("/mon-espace/programme.csv", "/mon-espace/programme/alertes.csv")) {
            assertThat(mvc.get().uri(address).with(Personas.as("administration")))
                    .hasStatusOk()
                    .hasContentTypeCompatibleWith("text/csv");
        }
        assertThat(mvc.get().uri("/api/v1/programme").with(Personas.as("administration")))
                .hasStatusOk()
                .bodyText()
                .contains("\"alertes\"", "\"occupes\"");
    }

    private static long count(Programme programme, AlertKind kind) {
        return programme.alerts().stream()
                .filter(one -> one.kind() == kind)
                .mapToLong(Programme.Count::alerts)
                .sum();
    }
}
