package fr.mediane.programmes.workforce;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.joining.HolderInvitationDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.InvitationDesk;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.SignIn;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Positions from award to the day they are given back, and what the database never lets happen. */
@MedianeTest
class PositionsTest {
    @Autowired
    AwardDesk awards;

    @Autowired
    ConventionDesk conventions;

    @Autowired
    ContractDesk contracts;

    @Autowired
    AmendmentDesk amendments;

    @Autowired
    PositionDesk desk;

    @Autowired
    HolderInvitationDesk links;

    @Autowired
    InvitationDesk invitations;

    @Autowired
    SignInDesk signIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AnEmployer employer(String departement) {
        return new AnEmployer(house, departement);
    }

    @Test
    void manyAtOnceNeverAwardMoreThanTheEnvelopeHas() throws Exception {
        var employers = new ArrayList<AnEmployer>();
        for (int i = 0; i < 8; i++) {
            employers.add(employer("15"));
        }
        awards.size(ADMINISTRATOR, PositionKind.COUNSELLOR, "15", 10).orThrow();
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 24; i++) {
            var one = employers.get(i % employers.size());
            work.add(() -> awards.award(ADMINISTRATOR, one.order(1)) instanceof Decision.Accepted<UUID>);
        }
        int given = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                given += done.get() ? 1 : 0;
            }
        }
        assertThat(given).isEqualTo(10);
        assertThat(awards.left(PositionKind.COUNSELLOR, "15")).isZero();
        assertThat(awards.size(ADMINISTRATOR, PositionKind.COUNSELLOR, "15", 9)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into workforce.position
                            (id, convention, employer, departement, kind, priority_area, awarded_on)
                        select :id, convention, employer, departement, kind, false, awarded_on
                        from workforce.position where departement = '15' limit 1
                        """).param("id", Uuid7.next()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("envelope_suffices");
    }

    @Test
    void oneCaseAwardsOnce() {
        var one = employer("26");
        var order = one.order(2);
        var convention = awards.award(ADMINISTRATOR, order).orThrow();
        assertThat(awards.award(ADMINISTRATOR, order)).isEqualTo(Decision.accepted(convention));
        assertThat(one.positions(convention)).hasSize(2);
        assertThat(awards.award(one.manager(), one.order(1))).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aDecisionTakenBackFreesWhatNobodyHasSigned() {
        var one = employer("26");
        var order = one.order(3);
        var convention = awards.award(ADMINISTRATOR, order).orThrow();
        awards.takeBack(ADMINISTRATOR, order.application().orElseThrow());
        assertThat(one.positions(convention)).allMatch(each -> each.state() == PositionState.GIVEN_BACK);
        var again = awards.award(ADMINISTRATOR, order).orThrow();
        assertThat(again).isNotEqualTo(convention);
        assertThat(one.positions(again)).hasSize(3).allMatch(each -> each.state() == PositionState.VACANT);
    }

    @Test
    void nobodyIsHiredBeforeTheConventionIsSigned() {
        var one = employer("26");
        var convention = one.awarded(1);
        var position = one.positions(convention).getFirst().id();
        assertThat(contracts.hire(one.manager(), position, one.permanent(one.today())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(conventions.sign(one.manager(), convention, 0, one.today(), one.today()))
                .isInstanceOf(Decision.Forbidden.class);
        conventions.sign(ADMINISTRATOR, convention, 0, one.today(), one.today()).orThrow();
        var view = conventions.find(one.manager(), convention).orThrow();
        assertThat(view.convention().lastDay())
                .contains(one.today().plusMonths(36).minusDays(1));
        assertThat(contracts.hire(one.manager(), position, one.permanent(one.today())))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(conventions.sign(ADMINISTRATOR, convention, 1, one.today(), one.today()))
                .as("signed once")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void hireLeaveAndReplace() {
        var one = employer("26");
        var convention = one.signed(1);
        var position = one.positions(convention).getFirst().id();
        var today = one.today();
        var first = one.hired(position, one.fixed(today, 180));
        assertThat(contracts.hire(one.manager(), position, one.permanent(today.plusDays(179))))
                .as("the last day of the first")
                .isInstanceOf(Decision.Refused.class);
        assertThat(contracts.end(one.manager(), first, today.plusDays(180), EndReason.RESIGNATION))
                .isInstanceOf(Decision.Refused.class);
        contracts
                .end(one.manager(), first, today.plusDays(59), EndReason.RESIGNATION)
                .orThrow();
        assertThat(contracts.end(one.manager(), first, today.plusDays(60), EndReason.DISMISSAL))
                .as("ended once")
                .isInstanceOf(Decision.Refused.class);
        one.hired(position, one.permanent(today.plusDays(60)));
        var view = desk.find(one.manager(), position).orThrow();
        assertThat(view.contracts()).hasSize(2);
        assertThat(view.position().state()).isEqualTo(PositionState.OCCUPIED);
        assertThat(view.history()).extracting(History.Event::kind).contains(EventKind.HIRED, EventKind.LEFT);
    }

    @Test
    void theSamePersonGoesOnAndNobodyHoldsTwo() {
        var one = employer("26");
        var convention = one.signed(2);
        var positions = one.positions(convention);
        var today = one.today();
        var first = one.hired(positions.getFirst().id(), one.fixed(today, 90));
        var person = one.contract(first).person();
        assertThat(contracts.hire(one.manager(), positions.getLast().id(), known(one, person, today.plusDays(89))))
                .as("on two positions on one day")
                .isInstanceOf(Decision.Refused.class);
        contracts
                .hire(one.manager(), positions.getFirst().id(), known(one, person, today.plusDays(90)))
                .orThrow();
        assertThat(contracts.end(one.manager(), first, today.plusDays(30), EndReason.RESIGNATION))
                .as("its renewal is pending")
                .isInstanceOf(Decision.Refused.class);
        var stranger = employer("26");
        var theirs = stranger.positions(stranger.signed(1)).getFirst().id();
        assertThat(contracts.hire(stranger.manager(), theirs, known(stranger, person, today.plusYears(9))))
                .as("somebody else's people are nobody here")
                .isInstanceOf(Decision.Refused.class);
    }

    private static HireOrder known(AnEmployer one, UUID person, LocalDate from) {
        var order = one.permanent(from);
        return new HireOrder(
                order.id(),
                Optional.of(person),
                "",
                order.kind(),
                from,
                order.endsOn(),
                order.monthlyGrossCents(),
                order.report());
    }

    @Test
    void aHolderIsKnownByALinkOfTheirOwnOnce() {
        var one = employer("26");
        var position = one.positions(one.signed(1)).getFirst().id();
        var contract = one.hired(position, one.fixed(one.today(), 90));
        assertThat(links.invite(employer("26").manager(), contract)).isInstanceOf(Decision.Unknown.class);
        var link = links.invite(
                        signIns.actor(DemonstrationPeople.account("administration"))
                                .orElseThrow(),
                        contract)
                .orThrow();
        var account = signIns.signIn(
                Actor.PUBLIC,
                new SignIn(
                        Provider.PROCONNECT,
                        "an-idp",
                        UUID.randomUUID().toString(),
                        "Ondine",
                        "Essai",
                        Optional.empty(),
                        Optional.empty()));
        var holder = new Actor(Optional.of(account), "", Set.of());
        invitations.accept(holder, link.token()).orThrow();
        assertThat(one.contract(contract).account()).isEqualTo(holder.account());
        assertThat(links.invite(one.manager(), contract)).isInstanceOf(Decision.Refused.class);
        assertThat(contracts.ofAccount(holder.account().orElseThrow(), one.today()))
                .hasValueSatisfying(held -> assertThat(held.id()).isEqualTo(contract));
    }

    @Test
    void theDatabaseRefusesWhatContradictsItself() {
        var one = employer("26");
        var position = one.positions(one.signed(1)).getFirst().id();
        var contract = one.hired(position, one.fixed(one.today(), 90));
        var copy = """
                insert into workforce.contract (id, position, person, kind, starts_on, ends_on, monthly_gross_cents)
                select :new, position, person, 'CDD', starts_on + :later, ends_on + :later, monthly_gross_cents
                from workforce.contract where id = :id
                """;
        assertThatThrownBy(() -> jdbc.sql(copy)
                        .param("new", Uuid7.next())
                        .param("later", 10)
                        .param("id", contract)
                        .update())
                .hasMessageContaining("one_occupant");
        assertThatThrownBy(() -> jdbc.sql(copy)
                        .param("new", Uuid7.next())
                        .param("later", -200)
                        .param("id", contract)
                        .update())
                .as("before the award")
                .hasMessageContaining("position_stands");
        assertThatThrownBy(() -> jdbc.sql("update workforce.position set given_back_on = awarded_on where id = :id")
                        .param("id", position)
                        .update())
                .as("given back under somebody's feet")
                .hasMessageContaining("position_stands");
        assertThatThrownBy(() -> jdbc.sql("update workforce.contract set starts_on = starts_on + 1 where id = :id")
                        .param("id", contract)
                        .update())
                .hasMessageContaining("never changes");
    }
}
