package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.SmallCells;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@MedianeTest
class OpenDeskTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Editions editions;

    @Autowired
    Publisher publisher;

    @Autowired
    Closing closing;

    @Autowired
    TerritoryDesk territory;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private OpenDesk desk;
    private RecordedActivities rows;

    @BeforeEach
    void aDeskThatLooksAtOnce() {
        desk = new OpenDesk(new OpenFigures(editions, clock, Duration.ZERO), closing, territory, new SmallCells(5));
        rows = new RecordedActivities(jdbc, Uuid7.next(), Uuid7.next());
    }

    @Test
    void whatIsRecordedAfterAMonthIsPublishedChangesNothing() {
        var month = YearMonth.of(2021, 2);
        record(month, "26", 40);
        var recorded = recorded(month, "26");
        assertThat(publisher.publish(month)).isTrue();
        var before = desk.living();
        var told = supports("2021-02", "26");

        record(month, "26", 2);
        assertThat(publisher.publish(month)).as("a second time").isFalse();

        assertThat(told).isEqualTo(recorded);
        assertThat(supports("2021-02", "26")).isEqualTo(told);
        assertThat(desk.living()).isEqualTo(before);
    }

    @Test
    void theHomePageCountsWhatWasPublished() {
        var month = YearMonth.of(2021, 3);
        var before = desk.living().supports().value();
        record(month, "33", 12);
        long recorded = recorded(month, "%").value();

        assertThat(desk.living().supports().value()).isEqualTo(before);
        publisher.publish(month);
        assertThat(desk.living().supports().value()).isEqualTo(before + recorded);
        assertThat(desk.answer(Question.EVERYTHING).orThrow().totals().supports())
                .isEqualTo(desk.living().supports());
    }

    @Test
    void aMonthOfFourPeopleIsHidden() {
        var month = YearMonth.of(2020, 2);
        record(month, "09", 4);
        publisher.publish(month);

        var report = desk.answer(question("2020-02", "2020-02", "09")).orThrow();

        assertThat(report.totals().supports().hidden()).isTrue();
        assertThat(report.distributions())
                .allSatisfy(distribution -> assertThat(distribution.total()).isZero());
        assertThat(jdbc.sql(
                                "select count(*) from statistics.open_cell where month = '2020-02-01' and count is not null")
                        .query(Long.class)
                        .single())
                .as("what is hidden is not kept either")
                .isZero();
    }

    /** As the application's role: neither it nor the owner changes a published month. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update statistics.open_cell set count = count + 1 where month = '2021-04-01'",
                "delete from statistics.open_cell where month = '2021-04-01'",
                "delete from statistics.open_month where month = '2021-04-01'",
                "update statistics.open_month set threshold = 1 where month = '2021-04-01'",
                "insert into statistics.open_cell values ('2021-04-01', 'departement', '33', 'genre', 'masculin', 3)"
            })
    void theDatabaseRefusesToChangeAMonth(String sql) {
        var month = YearMonth.of(2021, 4);
        if (!editions.has(month)) {
            record(month, "26", 20);
            publisher.publish(month);
        }

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|published month).*");
    }

    @Test
    void aMonthIsDueTenDaysAfterItsEndEverywhereOnEarth() {
        assertThat(at("2021-05-11T11:59:59Z").last()).isEqualTo(YearMonth.of(2021, 3));
        assertThat(at("2021-05-11T12:00:00Z").last()).isEqualTo(YearMonth.of(2021, 4));
    }

    @Test
    void everyMonthThatIsDueIsPublishedOnce() {
        record(YearMonth.of(2020, 1), "26", 6);
        var due =
                new Publisher(new Tallies(jdbc), editions, transactions, at("2020-02-20T03:00:00Z"), new SmallCells(5));

        assertThat(due.publishDue()).containsExactly(YearMonth.of(2020, 1));
        assertThat(due.publishDue()).isEmpty();
    }

    @Test
    void aMonthIsReadBackAsItWasMade() {
        var month = YearMonth.of(2021, 6);
        record(month, "26", 30);
        record(month, "33", 3);
        rows.workshop(month.atDay(3), "974", "97411", 9);
        publisher.publish(month);

        var kept = editions.find(month).orElseThrow();

        assertThat(kept.cells().keySet())
                .contains(
                        Subset.COUNTRY, new Subset(Subset.Kind.AREA, "26"), new Subset(Subset.Kind.TYPE, "collectif"));
        assertThat(kept.count(Subset.COUNTRY, Column.SUPPORTS)).isEqualTo(Count.of(42));
        assertThat(kept.count(new Subset(Subset.Kind.AREA, "33"), Column.SUPPORTS)
                        .hidden())
                .isTrue();
    }

    @Test
    void unknownAreasAreRefusedInWords() {
        for (var code : List.of("00", "' or true --")) {
            assertThat(desk.answer(question("", "", code))).isInstanceOf(Decision.Refused.class);
        }
        assertThat(desk.answer(Question.parse(new Question.Raw("", "", "", "zz", "", ""))
                        .orThrow()))
                .isInstanceOf(Decision.Refused.class);
    }

    private void record(YearMonth month, String departement, int people) {
        for (int i = 0; i < people; i++) {
            rows.individual(month.atDay(1 + i % 28), departement, departement + "001");
        }
    }

    /** Supports of a month as PostgreSQL counts them: other tests may have recorded some too. */
    private Count recorded(YearMonth month, String departement) {
        return Count.of(jdbc.sql("""
                        select sum(participants) from mediation.activity
                        where date >= :first and date < :next and departement like :departement and deleted_at is null
                        """)
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("departement", departement)
                .query(Long.class)
                .single());
    }

    private Count supports(String month, String departement) {
        return desk.answer(question(month, month, departement))
                .orThrow()
                .totals()
                .supports();
    }

    private static Question question(String du, String au, String departement) {
        return Question.parse(new Question.Raw(du, au, departement, "", "", "")).orThrow();
    }

    private static Closing at(String instant) {
        return new Closing(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Period.ofDays(10));
    }
}
