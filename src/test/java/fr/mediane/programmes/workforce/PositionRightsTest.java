package fr.mediane.programmes.workforce;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sees and does what with positions, and ids that a browser makes. */
@MedianeTest
class PositionRightsTest {
    private static final ErrorKey NO_ID = ErrorKey.of("kernel.id.form");

    @Autowired
    ConventionDesk conventions;

    @Autowired
    ContractDesk contracts;

    @Autowired
    AmendmentDesk amendments;

    @Autowired
    PositionDesk desk;

    @Autowired
    WorkforceRights rights;

    @Autowired
    ApplicationContext house;

    private AnEmployer employer(String departement) {
        return new AnEmployer(house, departement);
    }

    @Test
    void aPrefectureSpeaksForItsOwnGroundOnly() {
        assertThat(rights.isPrefectOf(within(Role.PREFECT, "26"), "26")).isTrue();
        assertThat(rights.isPrefectOf(region("84"), "26")).isTrue();
        assertThat(rights.isPrefectOf(within(Role.PREFECT, "33"), "26")).isFalse();
        assertThat(rights.isPrefectOf(within(Role.COORDINATOR, "26"), "26")).isFalse();
        var both = new Actor(
                Optional.of(Uuid7.next()),
                "",
                Set.of(
                        new Grant(Role.COORDINATOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "26")),
                        new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "33"))));
        assertThat(rights.isPrefectOf(both, "26")).as("it coordinates there").isFalse();
    }

    @Test
    void anIdOfAFormIsOfItsOwnPositionAndOfVersion7() {
        var one = employer("26");
        var positions = one.positions(one.signed(2));
        var order = one.permanent(one.today());
        contracts.hire(one.manager(), positions.getFirst().id(), order).orThrow();
        assertThat(contracts.hire(one.manager(), positions.getFirst().id(), order))
                .as("sent twice")
                .isInstanceOf(Decision.Accepted.class);
        assertThat(contracts.hire(one.manager(), positions.getLast().id(), order))
                .as("sent to another position")
                .isEqualTo(Decision.refused(NO_ID));
        var bad = new HireOrder(
                UUID.randomUUID(),
                order.person(),
                order.name(),
                order.kind(),
                order.startsOn(),
                order.endsOn(),
                order.monthlyGrossCents(),
                order.report());
        assertThat(contracts.hire(one.manager(), positions.getLast().id(), bad)).isEqualTo(Decision.refused(NO_ID));
    }

    @Test
    void anAmendmentIsOfItsOwnConvention() {
        var one = employer("26");
        var convention = one.signed(2);
        var asked = asked(Uuid7.next());
        amendments.ask(one.manager(), convention, asked).orThrow();
        assertThat(amendments.ask(one.manager(), convention, asked)).isInstanceOf(Decision.Accepted.class);
        var other = employer("26");
        assertThat(amendments.ask(other.manager(), other.signed(2), asked)).isEqualTo(Decision.refused(NO_ID));
        assertThat(amendments.ask(one.manager(), convention, asked(UUID.randomUUID())))
                .isEqualTo(Decision.refused(NO_ID));
    }

    private static AmendmentDesk.Asked asked(UUID id) {
        return new AmendmentDesk.Asked(
                id, AmendmentKind.GIVE_BACK, PositionKind.COUNSELLOR, 1, "Un poste de trop", Optional.empty());
    }

    @Test
    void aConventionRunsAsLongAsTheRulesOfItsFirstDayPay() {
        var one = employer("26");
        var convention = one.awarded(1);
        var first = one.today();
        conventions.sign(ADMINISTRATOR, convention, 0, first, first).orThrow();
        var signed = conventions.find(ADMINISTRATOR, convention).orThrow().convention();
        var rules = house.getBean(Conventions.class).rulesOn(first);
        assertThat(signed.grantVersion()).isEqualTo(rules.code());
        assertThat(signed.lastDay()).contains(first.plusMonths(rules.months()).minusDays(1));
        assertThat(house.getBean(Conventions.class).rulesOn(LocalDate.of(2022, 12, 31)))
                .isEqualTo(new Convention.Rules("V1", 24));
        assertThat(house.getBean(Conventions.class)
                        .rulesOn(LocalDate.of(2019, 1, 1))
                        .code())
                .as("before the first rules")
                .isEqualTo("V1");
    }

    @Test
    void whatIsPaidIsForThoseWhoPayIt() {
        var one = employer("26");
        var position = one.positions(one.signed(1)).getFirst().id();
        one.hired(position, one.permanent(one.today()));
        assertThat(wage(one.manager(), position)).isEqualTo(AnEmployer.WAGE);
        assertThat(wage(AnEmployer.person(new Grant(Role.PAYER, new Scope.National())), position))
                .isEqualTo(AnEmployer.WAGE);
        assertThat(wage(within(Role.PREFECT, "26"), position)).isZero();
        assertThat(wage(within(Role.COORDINATOR, "26"), position)).isZero();
    }

    private long wage(Actor actor, UUID position) {
        return desk.find(actor, position).orThrow().contracts().getFirst().monthlyGrossCents();
    }

    @Test
    void everybodySeesTheirOwn() {
        var one = employer("26");
        var convention = one.signed(1);
        var position = one.positions(convention).getFirst().id();
        assertThat(desk.find(one.manager(), position)).isInstanceOf(Decision.Accepted.class);
        assertThat(desk.find(within(Role.PREFECT, "26"), position)).isInstanceOf(Decision.Accepted.class);
        assertThat(desk.find(within(Role.COORDINATOR, "26"), position)).isInstanceOf(Decision.Accepted.class);
        assertThat(desk.find(region("84"), position)).isInstanceOf(Decision.Accepted.class);
        assertThat(desk.find(region("11"), position)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(within(Role.PREFECT, "33"), position)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(employer("26").manager(), position)).isInstanceOf(Decision.Unknown.class);
        assertThat(conventions.find(within(Role.PREFECT, "33"), convention)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(AnEmployer.person(new Grant(Role.CITIZEN, new Scope.Own())), position))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(contracts.hire(within(Role.PREFECT, "26"), position, one.permanent(one.today())))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(Collections.disjoint(
                        desk.file(employer("26").manager(), PositionSearch.ALL).orThrow(), one.positions(convention)))
                .isTrue();
    }

    private static Actor within(Role role, String departement) {
        return AnEmployer.person(new Grant(role, new Scope.Territory(Scope.Level.DEPARTEMENT, departement)));
    }

    private static Actor region(String code) {
        return AnEmployer.person(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.REGION, code)));
    }
}
