package fr.mediane.steering.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.PositionState;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The programme at a glance: what each sees of it, and that its figures are those of the lists behind them. */
@MedianeTest
class ProgrammeDeskTest {
    @Autowired
    ProgrammeDesk desk;

    @Autowired
    PositionDesk positions;

    @Autowired
    ContractDesk contracts;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

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
    void whatAnOlderToolKnowsOfAHolderCountsOnceBeforeAndAfterTheyCome() {
        var one = new AnEmployer(house, "26");
        var held = one.positions(one.signed(2));
        var contract = one.hired(held.getFirst().id(), one.permanent(one.today()));
        one.hired(held.getLast().id(), one.permanent(one.today()));
        assertThat(trained(one)).containsExactly(0L, 0L, 0L, 0L);
        for (var kind : List.of("PIX", "CCP1", "CCP2")) {
            waits(contract, kind);
        }
        assertThat(trained(one)).as("a block lacks for the title").containsExactly(1L, 1L, 1L, 0L);
        waits(contract, "CCP3");
        assertThat(trained(one)).containsExactly(1L, 1L, 1L, 1L);
        var account = SomeTrainees.account(SomeTrainees.counsellor(jdbc, access));
        contracts.heldBy(contract, account);
        assertThat(trained(one)).containsExactly(1L, 1L, 1L, 1L);
        assertThat(jdbc.sql("select count(*) from training.published_waiting where contract = :contract")
                        .param("contract", contract)
                        .query(Long.class)
                        .single())
                .as("it is theirs now")
                .isZero();
    }

    private void waits(UUID contract, String kind) {
        boolean pix = kind.equals("PIX");
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into training.legacy_record (id, ref, contract, kind, version, day, outcome, code)
                        values (:id, :ref, :contract, :kind, :version, '2024-03-05', 'PASSED', :code)
                        """)
                .param("id", id)
                .param("ref", id.toString())
                .param("contract", contract)
                .param("kind", kind)
                .param("version", pix ? "" : "2019")
                .param("code", pix ? "P-" + id.toString().substring(28).toUpperCase(Locale.ROOT) : "")
                .update();
    }

    private List<Long> trained(AnEmployer one) {
        var all = desk.of(one.manager()).orThrow().all();
        return List.of(all.known(), all.ccp1(), all.pix(), all.titles());
    }

    @Test
    void ongoingTrainingThatLacksHoursIsLate() {
        var one = new AnEmployer(house, "26");
        var held = one.positions(one.signed(1)).getFirst().id();
        var contract = one.hired(held, one.permanent(one.today()));
        for (var kind : List.of("PIX", "CCP1")) {
            waits(contract, kind);
        }
        var account = SomeTrainees.account(SomeTrainees.counsellor(jdbc, access));
        contracts.heldBy(contract, account);
        assertThat(desk.alerts(one.manager(), Optional.of(AlertKind.TRAINING)).orThrow())
                .isEmpty();
        var last = one.today().minusDays(1);
        jdbc.sql("update training.path set starts_on = :start where account = :account")
                .param("start", last.plusDays(1).minusYears(2))
                .param("account", account)
                .update();
        assertThat(desk.alerts(one.manager(), Optional.of(AlertKind.TRAINING)).orThrow())
                .as("all hours of the second year lack")
                .singleElement()
                .satisfies(alert -> assertThat(alert.since()).isEqualTo(last));
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
