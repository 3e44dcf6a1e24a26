package fr.mediane.programmes.coordination.teams;

import static fr.mediane.programmes.coordination.Coordinators.LOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.Coordinators;
import fr.mediane.programmes.coordination.Membership;
import fr.mediane.programmes.coordination.Memberships;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@MedianeTest
class TeamsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    TeamDesk desk;

    @Autowired
    TeamKeepingDesk keeping;

    @Autowired
    Memberships memberships;

    private final Actor coordinator = Coordinators.of(LOT);
    private final UUID counsellor = Uuid7.next();
    private UUID team = Uuid7.next();

    @BeforeEach
    void aTeam() {
        team = Coordinators.team(keeping, coordinator);
    }

    private void since(LocalDate day, UUID account, UUID in) {
        memberships.add(new Membership(Uuid7.next(), in, account, day, Optional.empty()), Optional.empty());
    }

    private List<String> periods() {
        return memberships.of(team).stream()
                .map(one -> one.from() + "/" + one.until().map(Object::toString).orElse("…"))
                .toList();
    }

    @Test
    void whoLeavesAndComesBackKeepsBothPeriods() {
        since(MARCH, counsellor, team);
        keeping.remove(coordinator, team, counsellor, MAY).orThrow();
        keeping.takeBack(coordinator, team, counsellor, JULY).orThrow();
        assertThat(periods()).containsExactly("2026-07-01/…", "2026-03-01/2026-05-01");
        assertThat(desk.membersOf(team, MARCH)).containsExactly(counsellor);
        assertThat(desk.membersOf(team, MAY.minusDays(1))).containsExactly(counsellor);
        assertThat(desk.membersOf(team, MAY)).isEmpty();
        assertThat(desk.membersOf(team, JULY)).containsExactly(counsellor);
    }

    @Test
    void whoLeavesAndComesBackOnOneDayMissesNone() {
        since(MARCH, counsellor, team);
        keeping.remove(coordinator, team, counsellor, keeping.today()).orThrow();
        keeping.takeBack(coordinator, team, counsellor, keeping.today()).orThrow();
        assertThat(periods()).containsExactly(keeping.today() + "/…", "2026-03-01/" + keeping.today());
        assertThat(desk.membersOf(team, keeping.today())).containsExactly(counsellor);
    }

    @Test
    void whoLeavesOnTheDayOfComingWasNeverThere() {
        since(keeping.today(), counsellor, team);
        keeping.remove(coordinator, team, counsellor, keeping.today()).orThrow();
        assertThat(periods()).isEmpty();
    }

    @Test
    void beingWelcomedTwiceChangesNothing() {
        keeping.welcome(Actor.SYSTEM, team, counsellor);
        keeping.welcome(Actor.SYSTEM, team, counsellor);
        assertThat(periods()).containsExactly(keeping.today() + "/…");
    }

    @Test
    void noOneIsInOneTeamTwiceOnOneDay() {
        since(MARCH, counsellor, team);
        assertThatThrownBy(() -> since(MAY, counsellor, team)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesDaysThatContradictTheHistory() {
        since(MARCH, counsellor, team);
        assertThat(keeping.remove(coordinator, team, counsellor, MARCH.minusDays(1)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(keeping.remove(coordinator, team, counsellor, keeping.today().plusDays(1)))
                .isInstanceOf(Decision.Refused.class);
        keeping.remove(coordinator, team, counsellor, MAY).orThrow();
        assertThat(keeping.takeBack(coordinator, team, counsellor, MAY.minusDays(1)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(periods()).containsExactly("2026-03-01/2026-05-01");
    }

    @Test
    void matesAreThoseOfTheSameTeamOnTheSameDay() {
        var mate = Uuid7.next();
        var stranger = Uuid7.next();
        since(MARCH, counsellor, team);
        since(MAY, mate, team);
        since(MARCH, stranger, Coordinators.team(keeping, coordinator));
        assertThat(desk.teamMatesOf(counsellor, MARCH)).isEmpty();
        assertThat(desk.teamMatesOf(counsellor, MAY)).containsExactly(mate);
        assertThat(desk.teamMatesOf(mate, MAY)).containsExactly(counsellor);
        keeping.remove(coordinator, team, counsellor, JULY).orThrow();
        assertThat(desk.teamMatesOf(mate, JULY)).isEmpty();
    }

    @Test
    void onlyWhoCoordinatesTheTerritoryKeepsTheTeam() {
        since(MARCH, counsellor, team);
        var elsewhere = Coordinators.of(new Scope.Territory(Scope.Level.DEPARTEMENT, "47"));
        assertThat(keeping.remove(elsewhere, team, counsellor, MAY)).isInstanceOf(Decision.Unknown.class);
        assertThat(keeping.remove(Actor.PUBLIC, team, counsellor, MAY)).isInstanceOf(Decision.Forbidden.class);
        assertThat(keeping.create(elsewhere, Uuid7.next(), "Équipe du voisin", LOT))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void whoCoordinatesTheRegionKeepsTheTeamsOfItsDepartements() {
        var occitanie = Coordinators.of(new Scope.Territory(Scope.Level.REGION, "76"));
        var bretagne = Coordinators.of(new Scope.Territory(Scope.Level.REGION, "53"));
        assertThat(desk.coordinates(occitanie, team)).isTrue();
        assertThat(desk.coordinates(bretagne, team)).isFalse();
    }

    @Test
    void aSecondPostOfOneIdMakesOneTeam() {
        var name = desk.find(team).orElseThrow().name();
        assertThat(keeping.create(coordinator, team, name, LOT)).isEqualTo(Decision.accepted(team));
        assertThat(keeping.create(coordinator, Uuid7.next(), name.toUpperCase(Locale.ROOT), LOT))
                .isInstanceOf(Decision.Refused.class);
    }
}
