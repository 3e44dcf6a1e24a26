package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.Coordinators;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team's figures count each activity once, by who was in the team on its day, whatever the history. */
@MedianeTest
class TeamFiguresTest {
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatisticsDesk desk;

    @Autowired
    TeamKeepingDesk keeping;

    private final Actor coordinator = Coordinators.of(Coordinators.LOT);
    private final UUID counsellor = Uuid7.next();
    private UUID team = Uuid7.next();
    private RecordedActivities hers;

    @BeforeEach
    void aTeamWithACounsellorSinceMarch() {
        team = Coordinators.team(keeping, coordinator);
        hers = new RecordedActivities(jdbc, counsellor, Uuid7.next());
        jdbc.sql(
                        "insert into coordination.membership (id, team, account, from_day) values (:id, :team, :account, :from)")
                .param("id", Uuid7.next())
                .param("team", team)
                .param("account", counsellor)
                .param("from", MARCH)
                .update();
    }

    private long supports(Actor actor) {
        return desk.exact(actor, new Perimeter.Team(team), Question.EVERYTHING)
                .orThrow()
                .totals()
                .supports()
                .value();
    }

    private void leaveAndComeBack() {
        keeping.remove(coordinator, team, counsellor, MAY).orThrow();
        keeping.takeBack(coordinator, team, counsellor, JULY).orThrow();
    }

    @Test
    void activitiesCountForThePeriodsOfMembershipOnly() {
        hers.individual(MARCH.minusDays(1), "46", "46042");
        hers.individual(MARCH, "46", "46042");
        hers.individual(MAY.minusDays(1), "46", "46042");
        hers.individual(MAY, "46", "46042");
        hers.individual(JULY.minusDays(1), "46", "46042");
        hers.workshop(JULY, "46", "46042", 7);
        leaveAndComeBack();
        assertThat(supports(coordinator)).isEqualTo(1 + 1 + 7);
    }

    @Test
    void whoWasRemovedAndTakenBackOnOneDayIsCountedOnce() {
        hers.individual(MARCH, "46", "46042");
        hers.individual(keeping.today(), "46", "46042");
        keeping.remove(coordinator, team, counsellor, keeping.today()).orThrow();
        keeping.takeBack(coordinator, team, counsellor, keeping.today()).orThrow();
        assertThat(supports(coordinator)).isEqualTo(2);
    }

    @Test
    void whatOthersDidDoesNotCount() {
        hers.individual(MARCH, "46", "46042");
        new RecordedActivities(jdbc, Uuid7.next(), Uuid7.next()).individual(MARCH, "46", "46042");
        assertThat(supports(coordinator)).isEqualTo(1);
    }

    @Test
    void onlyWhoCoordinatesSeesTheFiguresOfTheTeam() {
        var neighbour = Coordinators.of(new Scope.Territory(Scope.Level.DEPARTEMENT, "47"));
        for (var other : new Actor[] {
            neighbour,
            Counsellors.mediator(),
            Counsellors.with(Role.PREFECT, Coordinators.LOT),
            Counsellors.with(Role.ADMINISTRATOR, new Scope.National()),
            Actor.PUBLIC
        }) {
            assertThat(desk.exact(other, new Perimeter.Team(team), Question.EVERYTHING))
                    .isInstanceOf(Decision.Forbidden.class);
        }
        assertThat(desk.perimeters(coordinator)).contains(new Perimeter.Team(team));
    }
}
