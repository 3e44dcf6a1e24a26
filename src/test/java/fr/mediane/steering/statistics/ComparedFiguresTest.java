package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.compare.Comparison;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two periods and two territories side by side, for a counsellor of one's own. */
@MedianeTest
class ComparedFiguresTest {
    private static final LocalDate MAY = LocalDate.of(2023, 5, 10);
    private final UUID counsellor = Uuid7.next();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatisticsDesk desk;

    private RecordedActivities rows;

    @BeforeEach
    void someActivities() {
        rows = new RecordedActivities(jdbc, counsellor, Uuid7.next());
        rows.workshop(MAY, "26", "26362", 30);
        rows.individual(MAY.plusDays(1), "33", "33063");
        rows.workshop(MAY.minusMonths(1), "26", "26362", 20);
        rows.individual(MAY.minusYears(1), "26", "26362");
    }

    @Test
    void standBesideTheMonthBefore() {
        var report = asked("2023-05", "2023-05", "precedente", Map.of(), "");
        var other = report.other().orElseThrow();

        assertThat(report.totals().supports()).isEqualTo(Count.of(31));
        assertThat(other.totals().supports()).isEqualTo(Count.of(20));
        assertThat(other.period().from()).isEqualTo(LocalDate.of(2023, 4, 1));
        var row = row(report, "total", "supports");
        assertThat(row.difference()).hasValue(11);
        assertThat(row.change().orElseThrow()).isEqualTo(0.55);
    }

    @Test
    void sayNothingInPerCentOfVeryFew() {
        var row = row(asked("2023-05", "2023-05", "an-dernier", Map.of(), ""), "total", "supports");

        assertThat(row.there().orElseThrow().count()).isEqualTo(Count.of(1));
        assertThat(row.difference()).hasValue(30);
        assertThat(row.change()).isEmpty();
    }

    @Test
    void standBesideAnotherTerritory() {
        var raw = new Question.Raw(
                "2023-05",
                "2023-05",
                Map.of(Filter.DEPARTEMENT, List.of("26")),
                new Question.Beside("", "", "", Map.of(Filter.COMMUNE, List.of("33063"))),
                "");
        var report = desk.mine(mediator(), Question.parse(raw).orThrow()).orThrow();

        assertThat(report.totals().supports()).isEqualTo(Count.of(30));
        assertThat(report.other().orElseThrow().totals().supports()).isEqualTo(Count.of(1));
        assertThat(report.other().orElseThrow().period()).isEqualTo(report.period());
    }

    @Test
    void everyDepartementOfEitherSideIsThere() {
        var report = asked("2023-05", "2023-05", "precedente", Map.of(), "");

        assertThat(row(report, "areas", "33").there().orElseThrow().count()).isEqualTo(Count.ZERO);
        assertThat(row(report, "areas", "26").difference()).hasValue(10);
    }

    @Test
    void theTrendAddsUpToTheTotalWhateverItsSteps() {
        for (var step : List.of("jour", "semaine", "mois", "")) {
            var report = asked("2023-03", "2023-05", "", Map.of(), step);

            assertThat(report.trend().orElseThrow().points().stream()
                            .mapToLong(point -> point.supports().value())
                            .sum())
                    .as(step)
                    .isEqualTo(51);
        }
    }

    @Test
    void tenYearsByDayAreRefusedInWords() {
        assertThat(answer("2020-01", "2029-12", "", Map.of(), "jour"))
                .isEqualTo(Decision.refused(ErrorKey.on("pas", "statistics.error.too-many-points", 184)));
        assertThat(answer("", "", "", Map.of(), "jour")).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void anUnknownTerritoryToCompareWithSaysSoWhereItWasChosen() {
        assertThat(answer("2023-05", "2023-05", "", Map.of(Filter.DEPARTEMENT, List.of("00")), ""))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .asList()
                                .containsExactly(ErrorKey.on("contre-departement", "statistics.error.departement")));
    }

    private Comparison.Row row(Report report, String table, String code) {
        return Comparison.of(report, report.other().orElseThrow(), key -> key)
                .table(table)
                .orElseThrow()
                .rows()
                .stream()
                .filter(row -> row.here().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Report asked(String du, String au, String comparer, Map<Filter, List<String>> areas, String pas) {
        return answer(du, au, comparer, areas, pas).orThrow();
    }

    private Decision<Report> answer(
            String du, String au, String comparer, Map<Filter, List<String>> areas, String pas) {
        var raw = new Question.Raw(du, au, Map.of(), new Question.Beside(comparer, "", "", areas), pas);
        return desk.mine(mediator(), Question.parse(raw).orThrow());
    }

    private Actor mediator() {
        return new Actor(Optional.of(counsellor), "Camille", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    }
}
