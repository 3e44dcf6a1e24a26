package fr.mediane.programmes.workforce.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.GeoPoint;
import fr.mediane.programmes.workforce.recruitment.Matching.Needed;
import fr.mediane.programmes.workforce.recruitment.Matching.Wished;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final GeoPoint VALENCE = new GeoPoint(44.9333, 4.8917);
    private static final GeoPoint ROMANS = new GeoPoint(45.0464, 5.0517);
    private static final double BETWEEN = VALENCE.metresTo(ROMANS);

    private static Match match(GeoPoint home, int radius, LocalDate free, Set<Skill> has, Set<Skill> wanted) {
        return Matching.match(new Wished(home, radius, free, has), new Needed(VALENCE, DAY, wanted));
    }

    @Test
    void nextDoorAtOnceWithEverythingIsAHundred() {
        var all = EnumSet.allOf(Skill.class);
        assertThat(match(VALENCE, 30, DAY, all, all).score()).isEqualTo(100);
        assertThat(match(VALENCE, 30, DAY, all, Set.of()).score())
                .as("nothing is wanted")
                .isEqualTo(100);
    }

    @Test
    void theEdgeOfWhereSomebodyGoesIsStillWithin() {
        assertThat(BETWEEN).isBetween(17_000d, 18_000d);
        assertThat(match(ROMANS, 17, DAY, Set.of(), Set.of())).satisfies(far -> {
            assertThat(far.within()).isFalse();
            assertThat(far.near()).isZero();
            assertThat(far.proposed()).isFalse();
        });
        assertThat(match(ROMANS, 18, DAY, Set.of(), Set.of())).satisfies(edge -> {
            assertThat(edge.within()).isTrue();
            assertThat(edge.near()).isEqualTo(20);
            assertThat(edge.proposed()).isTrue();
        });
        assertThat(match(ROMANS, 200, DAY, Set.of(), Set.of()).near()).isEqualTo(38);
    }

    @Test
    void whoGoesNowhereIsNearAtHomeOnly() {
        assertThat(match(VALENCE, 0, DAY, Set.of(), Set.of()).near()).isEqualTo(40);
        assertThat(match(ROMANS, 0, DAY, Set.of(), Set.of()).within()).isFalse();
    }

    @Test
    void freeInTimeCountsAllAndThreeMonthsLateNothing() {
        assertThat(free(-400).free()).isEqualTo(30);
        assertThat(free(0).free()).isEqualTo(30);
        assertThat(free(1)).satisfies(late -> {
            assertThat(late.days()).isEqualTo(1);
            assertThat(late.free()).isEqualTo(29);
        });
        assertThat(free(45).free()).isEqualTo(15);
        assertThat(free(90)).satisfies(latest -> {
            assertThat(latest.free()).isZero();
            assertThat(latest.proposed()).isTrue();
        });
        assertThat(free(91)).satisfies(over -> {
            assertThat(over.free()).isZero();
            assertThat(over.proposed()).isFalse();
        });
    }

    private static Match free(int days) {
        return match(VALENCE, 10, DAY.plusDays(days), Set.of(), Set.of());
    }

    @Test
    void skillsCountByTheirShare() {
        var wanted = EnumSet.of(Skill.WELCOMING, Skill.WORKSHOPS, Skill.SAFETY);
        var one = match(VALENCE, 10, DAY, EnumSet.of(Skill.WORKSHOPS, Skill.LANGUAGES), wanted);
        assertThat(one.able()).isEqualTo(10);
        assertThat(one.common()).containsExactly(Skill.WORKSHOPS);
        assertThat(one.missing()).containsExactlyInAnyOrder(Skill.WELCOMING, Skill.SAFETY);
        assertThat(match(VALENCE, 10, DAY, Set.of(), wanted).able()).isZero();
        assertThat(match(VALENCE, 10, DAY, EnumSet.allOf(Skill.class), wanted).able())
                .isEqualTo(30);
    }

    @Test
    void theStatesGoTheWayOfTheRule() {
        for (var state : CandidacyState.values()) {
            assertThat(state.byCandidate().isEmpty())
                    .isEqualTo(state.byEmployer().isEmpty());
            assertThat(state.byEmployer()).doesNotContain(CandidacyState.DECLINED, CandidacyState.HIRED);
            assertThat(state.byCandidate()).isSubsetOf(CandidacyState.ACCEPTED, CandidacyState.DECLINED);
        }
        assertThat(CandidacyState.INVITED.named()).as("chose nobody yet").isFalse();
        assertThat(CandidacyState.DECLINED.named()).isFalse();
        assertThat(CandidacyState.INTERESTED.named()).isTrue();
    }
}
