package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class StatisticsDeskTest {
    private static final LocalDate MAY = LocalDate.of(2022, 5, 10);
    private final UUID counsellor = Uuid7.next();
    private final UUID employer = Uuid7.next();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatisticsDesk desk;

    private RecordedActivities rows;

    @BeforeEach
    void someoneWhoRecords() {
        rows = new RecordedActivities(jdbc, counsellor, employer);
    }

    @Test
    void aCounsellorCountsExactlyTheirOwnActivities() {
        rows.individual(MAY, "26", "26362");
        rows.workshop(MAY.plusDays(1), "33", "33063", 7);
        new RecordedActivities(jdbc, Uuid7.next(), employer).individual(MAY, "26", "26362");

        var report = desk.mine(mediator(), Question.EVERYTHING).orThrow();

        assertThat(report.exact()).isTrue();
        assertThat(report.totals())
                .isEqualTo(new Report.Totals(Count.of(8), Count.of(2), Count.of(1), Count.of(1), Count.of(7)));
        assertThat(line(report, Breakdown.THEMES, "email")).isEqualTo(Count.of(1));
        assertThat(line(report, Breakdown.AGES, "soixante_dix_plus")).isEqualTo(Count.of(8));
        assertThat(line(report, Breakdown.DURATIONS, "30-to-59")).isEqualTo(Count.of(2));
        assertThat(report.areas()).extracting(Report.AreaFigure::code).containsExactly("33", "26");
        assertThat(report.period().from()).isEqualTo(MAY);
    }

    @Test
    void filtersCombine() {
        rows.individual(MAY, "26", "26362");
        rows.individual(MAY.plusMonths(2), "26", "26362");
        rows.workshop(MAY, "26", "26362", 7);
        rows.individual(MAY, "33", "33063");

        assertThat(supports("2022-05-01", "2022-05-31", "26", "individuel", "email"))
                .isEqualTo(1);
        assertThat(supports("2022-05-01", "2022-05-31", "26", "", "")).isEqualTo(8);
        assertThat(supports("", "", "", "individuel", "")).isEqualTo(3);
        assertThat(supports("", "", "", "", "securite_numerique")).isEqualTo(7);
        assertThat(supports("2022-05-11", "", "", "", "")).isEqualTo(1);
        assertThat(supports("", "", "974", "", "")).isZero();
    }

    @Test
    void deletedActivitiesDoNotCount() {
        var id = rows.individual(MAY, "26", "26362");
        rows.individual(MAY, "26", "26362");

        rows.delete(id);

        assertThat(supports("", "", "", "", "")).isEqualTo(1);
    }

    @Test
    void nobodyReadsExactFiguresOutsideTheirPerimeter() {
        rows.individual(MAY, "26", "26362");
        var prefect = actor(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "33")));

        assertThat(desk.mine(prefect, Question.EVERYTHING)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.exact(prefect, new Perimeter.National(), Question.EVERYTHING))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.exact(prefect, new Perimeter.Territory(Scope.Level.DEPARTEMENT, "26"), Question.EVERYTHING))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.exact(Actor.PUBLIC, new Perimeter.Own(counsellor), Question.EVERYTHING))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aPrefectAskingForAnotherDepartementFindsNothing() {
        var perimeter = new Perimeter.Territory(Scope.Level.DEPARTEMENT, "33");
        rows.individual(MAY, "26", "26362");

        var report = desk.exact(
                        actor(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "33"))),
                        perimeter,
                        question("", "", "26", "", ""))
                .orThrow();

        assertThat(report.totals().supports()).isEqualTo(Count.ZERO);
    }

    @Test
    void anEmployerCountsWhatWasDoneForTheOrganisation() {
        rows.individual(MAY, "26", "26362");
        new RecordedActivities(jdbc, counsellor, Uuid7.next()).individual(MAY, "26", "26362");

        var report = desk.exact(
                        actor(new Grant(Role.EMPLOYER, new Scope.Organisation(employer))),
                        new Perimeter.Organisation(employer),
                        Question.EVERYTHING)
                .orThrow();

        assertThat(report.totals().supports()).isEqualTo(Count.of(1));
    }

    @Test
    void unknownAreasAreRefusedInWords() {
        assertThat(desk.mine(mediator(), question("", "", "' or true --", "", "")))
                .isInstanceOf(Decision.Refused.class);
    }

    private long supports(String du, String au, String departement, String type, String theme) {
        return desk.mine(mediator(), question(du, au, departement, type, theme))
                .orThrow()
                .totals()
                .supports()
                .value();
    }

    private static Question question(String du, String au, String departement, String type, String theme) {
        return Question.parse(new Question.Raw(du, au, departement, "", type, theme))
                .orThrow();
    }

    private static Count line(Report report, Breakdown breakdown, String code) {
        return report.of(breakdown).lines().get(breakdown.codes().indexOf(code)).count();
    }

    private Actor mediator() {
        return actor(new Grant(Role.MEDIATOR, new Scope.Own()));
    }

    private Actor actor(Grant grant) {
        return new Actor(Optional.of(counsellor), "Camille", Set.of(grant));
    }
}
