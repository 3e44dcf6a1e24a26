package fr.mediane.programmes.training.paths;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Ongoing training by its periods, and who is told of it, with the clock moved to before and after the last day. */
@MedianeTest
class OngoingDutyTest {
    /** The periods turn on the last of February, or on the 29th. */
    private static final LocalDate START = LocalDate.of(2024, 2, 29);

    private static final LocalDate FROM = LocalDate.of(2025, 2, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 27);
    private Actor trainee = Actor.PUBLIC;
    private UUID path = Uuid7.next();

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
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPath() {
        trainee = SomeTrainees.counsellor(jdbc, access);
        path = desk.open(Actor.SYSTEM, Uuid7.next(), DemonstrationPeople.ORGANISATION, account(), START)
                .orThrow();
        SomeTrainees.reachable(jdbc, account());
    }

    @Test
    void nothingIsDueInTheFirstPeriodAndHoursInEachThatFollows() {
        assertThat(paths.ongoing(path, FROM.minusDays(1))).isEmpty();
        var first = paths.ongoing(path, FROM).getFirst();
        assertThat(first).isEqualTo(new OngoingDuty(14, 0, FROM, LAST));
        var leap = paths.ongoing(path, LocalDate.of(2028, 2, 29)).getLast();
        assertThat(leap.from()).isEqualTo("2028-02-29");
        assertThat(leap.lastDay()).isEqualTo("2029-02-27");
    }

    @Test
    void whatLacksIsMadeUpForAndCountsInItsOwnPeriodToo() {
        attended(FROM.minusDays(1));
        attended(FROM);
        assertThat(paths.ongoing(path, LAST.plusDays(1)))
                .as("the day before the period does not count; seven hours lack")
                .extracting(OngoingDuty::attended)
                .containsExactly(7, 0);
        attended(LAST.plusDays(1));
        assertThat(paths.ongoing(path, LAST.plusDays(1)))
                .extracting(OngoingDuty::from)
                .containsExactly(LAST.plusDays(1));
        assertThat(paths.ongoing(path, LAST.plusDays(1)).getFirst().attended()).isEqualTo(7);
    }

    @Test
    void whoHasToKnowIsToldOnceBeforeAndOnceWhenItIsLate() {
        round(LAST.minusDays(61));
        assertThat(told()).isEmpty();
        round(LAST.minusDays(60));
        round(LAST);
        assertThat(told())
                .containsExactlyInAnyOrder(key("NEAR", account()), key("NEAR", DemonstrationPeople.ORGANISATION));
        round(LAST.plusDays(1));
        round(LAST.plusDays(60));
        assertThat(told())
                .contains(key("PASSED", account()), key("PASSED", DemonstrationPeople.ORGANISATION))
                .hasSize(4);
    }

    @Test
    void eachPeriodIsToldOfAnew() {
        round(LAST);
        round(LAST.plusYears(1));
        assertThat(told()).filteredOn(key -> key.contains(" NEAR ")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsToldOfWhatWasFollowedNorOfAPeriodThatTheContractDoesNotLastThrough() {
        attended(FROM);
        attended(LAST);
        round(LAST);
        round(LAST.plusDays(1));
        assertThat(told()).isEmpty();
        desk.end(Actor.SYSTEM, path, LAST.plusYears(1).minusDays(1)).orThrow();
        round(LAST.plusYears(1).minusDays(30));
        assertThat(told()).isEmpty();
    }

    /** Seven hours, signed for. */
    private void attended(LocalDate day) {
        var session = Uuid7.next();
        var provider = Uuid7.next();
        jdbc.sql("insert into training.provider (id, name) values (:id, :name)")
                .param("id", provider)
                .param("name", "Essais " + provider)
                .update();
        jdbc.sql("""
                        insert into training.session (id, module, provider, starts_at, ends_at, place, cost_cents, made_at)
                        values (:id, 'sante', :provider, :day::date + time '09:00', :day::date + time '17:00', 'Ici', 0, now())
                        """)
                .param("id", session)
                .param("provider", provider)
                .param("day", day)
                .update();
        jdbc.sql("insert into training.seat (session, number) values (:id, 1)")
                .param("id", session)
                .update();
        jdbc.sql("""
                        insert into training.enrolment (id, session, account, enrolled_at, seat, signed_at)
                        values (gen_random_uuid(), :session, :account, now(), 1, now())
                        """).param("session", session).param("account", account()).update();
    }

    private void round(LocalDate today) {
        var clock = Clock.fixed(today.atTime(7, 13).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var words = new ReminderWords(people, organisations, teams, outbox, clock);
        new TrainingReminders(paths, words, transactions, clock).morning();
    }

    private List<String> told() {
        return jdbc.sql("select key from platform.notice where key like 'training deadline ' || :path || ' ONGOING %'")
                .param("path", path)
                .query(String.class)
                .list();
    }

    private String key(String phase, UUID whom) {
        return "training deadline " + path + " ONGOING " + LAST + " " + phase + " " + whom;
    }

    private UUID account() {
        return SomeTrainees.account(trainee);
    }
}
