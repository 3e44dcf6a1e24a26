package fr.mediane.steering.statistics.columns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.Breakdown;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A region, one of its départements, an intercommunality and a commune of that one chosen together nest: each activity is
 * counted once, in every indicator, as plain SQL counts the region.
 */
@MedianeTest
class NestedTerritoriesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 2);
    private static final DateRange MONTH = DateRange.through(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 31));
    private static final String AUVERGNE_RHONE_ALPES = "84";
    private static final String DROME = "26";
    private static final String VALENCE = "26362";

    private final UUID counsellor = Uuid7.next();
    private final Actor actor =
            new Actor(Optional.of(counsellor), "Camille", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatisticsDesk desk;

    @Autowired
    Watch watch;

    /** In Valence and elsewhere in its département, elsewhere in the region, and outside of it. */
    @BeforeEach
    void someActivities() {
        var rows = new RecordedActivities(jdbc, counsellor, Uuid7.next());
        rows.workshop(DAY, DROME, VALENCE, 7);
        rows.individual(DAY.plusDays(1), DROME, "26198");
        rows.individual(DAY.plusDays(2), "69", "69123");
        rows.workshop(DAY.plusDays(3), "38", "38185", 3);
        rows.workshop(DAY, "33", "33063", 40);
        assertThat(watch.caughtUp(Duration.ofMinutes(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"26, '', ''", "'', 200068781, ''", "'', '', 26362", "26, 200068781, 26362", "69, '', 26362"})
    void aPartOfARegionChosenBesideItAddsNothing(String departement, String epci, String commune) {
        var region = asked(AUVERGNE_RHONE_ALPES, "", "", "");
        var nested = asked(AUVERGNE_RHONE_ALPES, departement, epci, commune);

        assertThat(without(nested)).isEqualTo(without(region));
        assertThat(communes(AUVERGNE_RHONE_ALPES, departement, epci, commune))
                .isEqualTo(communes(AUVERGNE_RHONE_ALPES, "", "", ""));
        sameAsPlainSql(nested, "a.departement in (select code from territory.departement where region = '84')");
    }

    @Test
    void aDepartementItsIntercommunalityAndItsCommuneAreTheDepartement() {
        var nested = asked("", DROME, "200068781", VALENCE);

        assertThat(nested.totals().supports()).isEqualTo(Count.of(8));
        sameAsPlainSql(nested, "a.departement = '26'");
    }

    @Test
    void territoriesThatDoNotTouchAddUp() {
        var both = asked("", "69", "", VALENCE);

        assertThat(both.totals().supports()).isEqualTo(Count.of(8));
        sameAsPlainSql(both, "(a.departement = '69' or a.commune = '26362')");
    }

    private void sameAsPlainSql(Report report, String where) {
        var mine = " a.deleted_at is null and a.counsellor = '" + counsellor + "' and a.date >= '" + MONTH.from()
                + "' and a.date < '" + MONTH.until() + "' and " + where;
        assertThat(report.totals().supports().value()).isEqualTo(number("sum(a.participants)", mine));
        assertThat(report.totals().activities().value()).isEqualTo(number("count(*)", mine));
        assertThat(report.totals().workshops().value())
                .isEqualTo(number("count(*)", mine + " and a.type = 'collectif'"));
        assertThat(report.months()).singleElement().satisfies(month -> {
            assertThat(month.month()).isEqualTo(YearMonth.from(DAY));
            assertThat(month.supports().value()).isEqualTo(number("sum(a.participants)", mine));
        });
        assertThat(report.days())
                .allSatisfy(day -> assertThat(day.supports().value())
                        .isEqualTo(number("sum(a.participants)", mine + " and a.date = '" + day.day() + "'")));
        assertThat(line(report, Breakdown.THEMES, "email"))
                .isEqualTo(number("count(*)", mine + " and a.themes @> '{email}'"));
        assertThat(line(report, Breakdown.GENDERS, "feminin")).isEqualTo(number("sum(a.feminin)", mine));
        assertThat(line(report, Breakdown.AGES, "soixante_dix_plus"))
                .isEqualTo(number("sum(a.soixante_dix_plus)", mine));
        assertThat(report.people().orElseThrow().unnamed()).isEqualTo(number("sum(a.participants)", mine));
        assertThat(report.areas())
                .allSatisfy(area -> assertThat(area.supports().value())
                        .isEqualTo(number("sum(a.participants)", mine + " and a.departement = '" + area.code() + "'")));
        assertThat(report.trend().orElseThrow().points().stream()
                        .mapToLong(point -> point.supports().value())
                        .sum())
                .isEqualTo(number("sum(a.participants)", mine));
    }

    private long number(String what, String where) {
        return jdbc.sql("select coalesce(" + what + ", 0)::bigint from mediation.activity a where" + where)
                .query(Long.class)
                .single();
    }

    private static long line(Report report, Breakdown breakdown, String code) {
        return report.of(breakdown).lines().stream()
                .filter(line -> line.code().equals(code))
                .mapToLong(line -> line.count().value())
                .sum();
    }

    /** Everything but the question. */
    private static List<Object> without(Report report) {
        return List.of(
                report.period(),
                report.totals(),
                report.people(),
                report.months(),
                report.days(),
                report.distributions(),
                report.areas(),
                report.residences(),
                report.venues(),
                report.tags(),
                report.trend());
    }

    private Report asked(String region, String departement, String epci, String commune) {
        return desk.mine(actor, question(region, departement, epci, commune)).orThrow();
    }

    private Map<String, Long> communes(String region, String departement, String epci, String commune) {
        return desk.communes(actor, new Perimeter.Own(counsellor), question(region, departement, epci, commune))
                .orThrow();
    }

    private static Question question(String region, String departement, String epci, String commune) {
        var areas = new EnumMap<Filter, List<String>>(Filter.class);
        areas.put(Filter.REGION, List.of(region));
        areas.put(Filter.DEPARTEMENT, List.of(departement));
        areas.put(Filter.EPCI, List.of(epci));
        areas.put(Filter.COMMUNE, List.of(commune));
        return Question.parse(new Question.Raw("2023-10", "2023-10", areas)).orThrow();
    }
}
