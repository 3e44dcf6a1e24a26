package fr.mediane.programmes.workforce.keeping;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.HireOrder;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import fr.mediane.programmes.workforce.signing.BlankPaper;
import fr.mediane.programmes.workforce.signing.SignedPaper;
import fr.mediane.programmes.workforce.signing.SignedPaperDesk;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Ten years to the day, at a clock that is moved; each test takes away its own only. */
@MedianeTest
class KeepingTest {
    @Autowired
    Overdue overdue;

    @Autowired
    GrantEvidenceDesk evidence;

    @Autowired
    SignedPaperDesk papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AnEmployer employer;
    private UUID convention;
    private UUID position;

    @BeforeEach
    void hiring() {
        employer = new AnEmployer(house, "26");
        convention = employer.signed(1);
        position = employer.positions(convention).getFirst().id();
    }

    private Keeping on(LocalDate day) {
        var clock = Clock.fixed(day.atTime(3, 23).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Keeping(
                overdue, house.getBean(JournalDesk.class), clock, house.getBean(PlatformTransactionManager.class));
    }

    private long journaled(UUID record) {
        return jdbc.sql("select count(*) from journal.entry where record = :id and action = 'DELETED'")
                .param("id", record)
                .query(Long.class)
                .single();
    }

    @Test
    void aNameGoesTenYearsAfterTheLastDayOfTheLastContract() {
        var contract = employer.hired(position, employer.fixed(employer.today(), 30));
        var person = employer.contract(contract).person();
        var last = employer.today().plusDays(29).plusYears(10);
        assertThat(overdue.people(last)).doesNotContain(person);
        assertThat(on(last).person(person)).isFalse();
        assertThat(overdue.people(last.plusDays(1))).contains(person);
        assertThat(on(last.plusDays(1)).person(person)).isTrue();
        assertThat(on(last.plusDays(1)).person(person)).as("once").isFalse();

        assertThat(employer.contract(contract)).satisfies(one -> {
            assertThat(one.name()).isEmpty();
            assertThat(one.account()).isEmpty();
            assertThat(one.lastDay()).contains(employer.today().plusDays(29));
        });
        assertThat(journaled(person)).isEqualTo(1);
    }

    @Test
    void whoWasHiredAgainOrForeverStays() {
        var first = employer.hired(position, employer.fixed(employer.today(), 30));
        var person = employer.contract(first).person();
        var again = employer.fixed(employer.today().plusDays(30), 60);
        house.getBean(ContractDesk.class)
                .hire(employer.manager(), position, of(person, again))
                .orThrow();
        var later = employer.today().plusDays(30).plusYears(10);
        assertThat(on(later).person(person))
                .as("the second contract is younger")
                .isFalse();

        var other = new AnEmployer(house, "26");
        var kept = other.positions(other.signed(1)).getFirst().id();
        var permanent = other.contract(other.hired(kept, other.permanent(other.today())))
                .person();
        assertThat(on(other.today().plusYears(40)).person(permanent)).isFalse();
    }

    private static HireOrder of(UUID person, HireOrder order) {
        return new HireOrder(
                order.id(),
                Optional.of(person),
                "",
                order.kind(),
                order.startsOn(),
                order.endsOn(),
                order.monthlyGrossCents(),
                order.report());
    }

    @Test
    void theDatabaseLetsNoNameGoBeforeAndHiresNobodyWithoutOne() {
        var contract = employer.hired(position, employer.fixed(employer.today(), 30));
        var person = employer.contract(contract).person();
        var last = employer.today().plusDays(29).plusYears(10);
        assertThatThrownBy(() -> clear(person, last)).isInstanceOf(DataIntegrityViolationException.class);
        clear(person, last.plusDays(1));
        assertThat(house.getBean(ContractDesk.class)
                        .hire(
                                employer.manager(),
                                position,
                                of(person, employer.fixed(employer.today().plusDays(30), 10))))
                .as("nobody knows who it was")
                .isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into workforce.contract
                                    (id, position, person, kind, starts_on, ends_on, monthly_gross_cents)
                                values (uuidv7(), :position, :person, 'CDD', :day, :day, 1)
                                """)
                        .param("position", position)
                        .param("person", person)
                        .param("day", employer.today().plusDays(40))
                        .update())
                .hasMessageContaining("nobody knows");
    }

    private void clear(UUID person, LocalDate day) {
        jdbc.sql("update workforce.person set name = null, account = null, cleared_on = :day where id = :id")
                .param("day", day)
                .param("id", person)
                .update();
    }

    @Test
    void whatWasShownGoesTenYearsAfterTheFundingWasClosed() {
        employer.hired(position, employer.fixed(employer.today(), 3 * 365));
        var payer = AnEmployer.person(new Grant(Role.PAYER, new Scope.National()));
        var shown = evidence.ofOrganisation(employer.manager(), employer.organisation()).orThrow().stream()
                .filter(one -> one.kind() == GrantEvidence.Kind.CONTRACT)
                .findFirst()
                .orElseThrow()
                .id();
        evidence.send(employer.manager(), shown, BlankPaper.named("contrat.pdf"))
                .orThrow();
        evidence.check(payer, shown, true, "").orThrow();
        var today = employer.today();
        var last = today.plusYears(10);
        assertThat(on(last.plusYears(20)).evidence(shown))
                .as("nothing is closed")
                .isFalse();
        close(today);
        assertThat(on(last).evidence(shown)).isFalse();
        assertThatThrownBy(() -> jdbc.sql("delete from workforce.grant_paper where evidence = :id")
                        .param("id", shown)
                        .update())
                .hasMessageContaining("is kept");
        assertThat(evidence.open(payer, shown)).isInstanceOf(Decision.Accepted.class);
        assertThat(overdue.evidence(last.plusDays(1))).contains(shown);
        assertThat(on(last.plusDays(1)).evidence(shown)).isTrue();
        assertThat(evidence.open(payer, shown)).isInstanceOf(Decision.Unknown.class);
        assertThat(evidence.find(payer, shown).orThrow().state())
                .as("that it was shown stays")
                .isEqualTo(GrantEvidence.State.ACCEPTED);
        assertThat(journaled(shown)).isEqualTo(1);
    }

    private void close(LocalDate day) {
        jdbc.sql("update workforce.funding set state = 'ENDED', ended_on = :day where position = :id")
                .param("day", day)
                .param("id", position)
                .update();
        jdbc.sql("update workforce.funding set state = 'CLOSED', closed_on = :day where position = :id")
                .param("day", day)
                .param("id", position)
                .update();
    }

    @Test
    void aSignedConventionGoesTenYearsAfterItsLastDayOnceNoMoneyIsOpen() {
        var paper = papers.add(employer.manager(), convention, Uuid7.next(), BlankPaper.named("signée.pdf"))
                .orThrow()
                .id();
        employer.hired(position, employer.fixed(employer.today(), 3 * 365));
        var ends = jdbc.sql("select ends_on from workforce.convention where id = :id")
                .param("id", convention)
                .query(LocalDate.class)
                .single();
        assertThat(on(ends.plusYears(11)).signed(paper)).as("money is open").isFalse();
        close(employer.today());
        assertThat(on(ends.plusYears(10)).signed(paper)).isFalse();
        assertThatThrownBy(() -> jdbc.sql("""
                                update workforce.convention_paper
                                set name = null, key = null, body = null, object = null, erased_on = :day where id = :id
                                """)
                        .param("day", ends.plusYears(10))
                        .param("id", paper)
                        .update())
                .hasMessageContaining("is kept");
        assertThat(on(ends.plusYears(10).plusDays(1)).signed(paper)).isTrue();
        assertThat(papers.open(ADMINISTRATOR, convention, paper)).isInstanceOf(Decision.Unknown.class);
        assertThat(papers.of(ADMINISTRATOR, convention).orThrow())
                .extracting(SignedPaper::erasedOn)
                .containsExactly(ends.plusYears(10).plusDays(1));
        assertThat(journaled(paper)).isEqualTo(1);
    }
}
