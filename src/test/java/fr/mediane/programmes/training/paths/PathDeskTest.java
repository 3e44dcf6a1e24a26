package fr.mediane.programmes.training.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.DemonstrationTeams;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.programmes.training.certification.Outcome;
import fr.mediane.programmes.training.certification.PixDesk;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.programmes.workforce.ContractEnded;
import fr.mediane.programmes.workforce.ContractStarted;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@MedianeTest
class PathDeskTest {
    /** Six months later is the last of February, long before anything of the demonstration. */
    private static final LocalDate START = LocalDate.of(2021, 8, 31);

    private static final LocalDate LAST = LocalDate.of(2022, 2, 28);
    private Actor trainee = Actor.PUBLIC;

    @Autowired
    PathDesk desk;

    @Autowired
    TrainingPaths paths;

    @Autowired
    ReminderWords.People people;

    @Autowired
    ReminderWords.Outbox outbox;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    TeamDesk teams;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ResultDesk results;

    @Autowired
    PixDesk pix;

    @Autowired
    AccessDesk access;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someone() {
        trainee = SomeTrainees.counsellor(jdbc, access);
    }

    @Test
    void aPathIsAsLongAsTheRuleOfItsFirstDaySaysAndOneIsOpenAtATime() {
        var id = desk.open(Actor.SYSTEM, account(), PriorLevel.BEGINNER, START).orThrow();
        assertThat(followed().path().hours()).isEqualTo(420);
        desk.assess(Actor.SYSTEM, id, PriorLevel.CERTIFIED).orThrow();
        assertThat(followed().path().hours()).isEqualTo(70);
        assertThat(desk.open(Actor.SYSTEM, account(), PriorLevel.DIGITAL, START.plusYears(1)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.end(Actor.SYSTEM, id, START.minusDays(1))).isInstanceOf(Decision.Refused.class);
        desk.end(Actor.SYSTEM, id, START.plusDays(9)).orThrow();
        assertThat(desk.open(Actor.SYSTEM, account(), PriorLevel.DIGITAL, START.plusDays(9)))
                .as("its last day is not free yet")
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.open(Actor.SYSTEM, account(), PriorLevel.DIGITAL, START.plusDays(10)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(desk.open(
                        Actor.SYSTEM,
                        SomeTrainees.account(SomeTrainees.counsellor(jdbc, access)),
                        PriorLevel.DIGITAL,
                        LocalDate.of(2020, 12, 31)))
                .as("before there was any rule")
                .isInstanceOf(Decision.Refused.class);
        assertThat(desk.open(trainee, account(), PriorLevel.DIGITAL, START)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.of(SomeTrainees.counsellor(jdbc, access), account())).isEmpty();
    }

    @Test
    void theDatabaseRefusesTwoPathsAtOnce() {
        desk.open(Actor.SYSTEM, account(), PriorLevel.BEGINNER, START).orThrow();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into training.path (id, account, prior_level, hours, starts_on, opened_at)
                                values (gen_random_uuid(), :account, 'DIGITAL', 280, '2024-01-01', now())
                                """).param("account", account()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aContractOpensOnePathHoweverOftenItIsTold() {
        var contract = Uuid7.next();
        var id = desk.open(Actor.SYSTEM, contract, DemonstrationPeople.ORGANISATION, account(), START)
                .orThrow();
        assertThat(desk.open(Actor.SYSTEM, contract, DemonstrationPeople.ORGANISATION, account(), START)
                        .orThrow())
                .isEqualTo(id);
        desk.endOf(contract, START.plusMonths(1));
        desk.endOf(contract, START.plusMonths(2));
        assertThat(followed().path().endedOn()).contains(START.plusMonths(1));
        desk.endOf(Uuid7.next(), START);
    }

    /** As the workforce tells it, within its own transaction. */
    @Test
    void aContractThatStartsOpensAPathAndEndsIt() {
        var contract = Uuid7.next();
        var position = Uuid7.next();
        var employer = DemonstrationPeople.ORGANISATION;
        events.publishEvent(new ContractStarted(contract, position, employer, Optional.of(account()), START));
        assertThat(followed().path().startsOn()).isEqualTo(START);
        assertThat(followed().deadlines()).extracting(Deadline::lastDay).containsOnly(LAST);
        events.publishEvent(new ContractEnded(contract, position, employer, Optional.of(account()), LAST));
        assertThat(followed().path().endedOn()).contains(LAST);
        events.publishEvent(new ContractStarted(Uuid7.next(), position, employer, Optional.empty(), LAST));
    }

    @Test
    void whoHasToKnowIsToldOnceAsADeadlineNearsAndOnceAsItPasses() {
        inTheTeamOfDrome();
        var path = desk.open(Actor.SYSTEM, Uuid7.next(), DemonstrationPeople.ORGANISATION, account(), START)
                .orThrow();
        pix.record(trainee, "P-" + account().toString().substring(28).toUpperCase(Locale.ROOT), START)
                .orThrow();
        round(LAST.minusDays(61));
        assertThat(told(path)).isEmpty();
        round(LAST.minusDays(60));
        round(LAST.minusDays(60));
        round(LAST);
        var coordinator = DemonstrationPeople.account("coordinateur");
        assertThat(told(path))
                .as("Pix is done; the counsellor, the employer and a coordinator of the team are told")
                .contains(key(path, "NEAR", account()))
                .contains(key(path, "NEAR", DemonstrationPeople.ORGANISATION))
                .contains(key(path, "NEAR", coordinator))
                .allMatch(key -> key.contains(" CCP1 NEAR "));
        round(LAST.plusDays(1));
        round(LAST.plusDays(2));
        assertThat(told(path)).contains(key(path, "PASSED", account()), key(path, "PASSED", coordinator));
        assertThat(told(path)).doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsToldOfWhatIsDoneOrOverOrOfAPathThatHasEnded() {
        var path =
                desk.open(Actor.SYSTEM, account(), PriorLevel.BEGINNER, START).orThrow();
        round(LAST.plusDays(61));
        assertThat(told(path)).isEmpty();
        results.record(Actor.SYSTEM, Uuid7.next(), account(), "2019-CCP1", START, Outcome.PASSED)
                .orThrow();
        round(LAST);
        assertThat(told(path)).noneMatch(key -> key.contains("CCP1"));
        var other = SomeTrainees.account(SomeTrainees.counsellor(jdbc, access));
        var ended = desk.open(Actor.SYSTEM, other, PriorLevel.BEGINNER, START).orThrow();
        desk.end(Actor.SYSTEM, ended, LAST.minusDays(1)).orThrow();
        round(LAST);
        assertThat(told(ended)).isEmpty();
    }

    private void round(LocalDate today) {
        var clock = Clock.fixed(today.atTime(7, 13).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var words = new ReminderWords(people, organisations, teams, outbox, clock);
        new TrainingReminders(paths, words, transactions, clock).morning();
    }

    private List<String> told(UUID path) {
        return jdbc.sql("select key from platform.notice where key like 'training deadline ' || :path || ' %'")
                .param("path", path)
                .query(String.class)
                .list();
    }

    private static String key(UUID path, String phase, UUID whom) {
        return "training deadline " + path + " CCP1 " + phase + " " + whom;
    }

    private void inTheTeamOfDrome() {
        jdbc.sql("insert into coordination.membership (id, team, account, from_day, until_day)"
                        + " values (:id, :team, :account, '2021-08-31', '2022-04-01')")
                .param("id", Uuid7.next())
                .param("team", DemonstrationTeams.DROME)
                .param("account", account())
                .update();
        SomeTrainees.reachable(jdbc, account());
    }

    private PathDesk.Followed followed() {
        return desk.of(trainee, account()).orElseThrow();
    }

    private UUID account() {
        return SomeTrainees.account(trainee);
    }
}
