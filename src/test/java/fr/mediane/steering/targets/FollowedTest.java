package fr.mediane.steering.targets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.steering.targets.Followed.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowedTest {
    private static final List<Figure> UPWARD = List.of(figure("2024-12-31", "60"), figure("2030-12-31", "80"));

    @ParameterizedTest
    @CsvSource({
        "2020-01-01,60",
        "2024-12-31,60",
        "2027-12-31,70",
        "2030-12-31,80",
        "2040-01-01,80",
    })
    void theTrajectoryIsAStraightLineThatEndsFlat(LocalDate day, BigDecimal wanted) {
        assertThat(of(true, UPWARD).wanted(day).orElseThrow()).isEqualByComparingTo(wanted);
    }

    @Test
    void milestonesBendIt() {
        var bent =
                of(true, List.of(figure("2024-01-01", "0"), figure("2025-01-01", "100"), figure("2026-01-01", "110")));

        assertThat(bent.wanted(LocalDate.of(2025, 1, 1)).orElseThrow()).isEqualByComparingTo("100");
        assertThat(bent.wanted(LocalDate.of(2025, 7, 2)).orElseThrow())
                .isBetween(new BigDecimal("104"), new BigDecimal("106"));
    }

    @ParameterizedTest
    @CsvSource({"2027-12-31,69,BEHIND", "2027-12-31,70,ON_TRACK", "2027-12-31,80,REACHED", "2031-01-01,79.9,BEHIND"})
    void standsByItsLatestValue(LocalDate day, BigDecimal value, Standing standing) {
        assertThat(of(true, UPWARD, new Figure(day, value)).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"12,BEHIND", "5,REACHED", "4,REACHED", "6,ON_TRACK"})
    void aRankIsBetterWhenItIsLess(BigDecimal rank, Standing standing) {
        var way = List.of(figure("2024-01-01", "12"), figure("2026-01-01", "5"));

        assertThat(of(false, way, new Figure(LocalDate.of(2025, 6, 30), rank)).standing())
                .isEqualTo(standing);
    }

    @Test
    void withoutAValueOrAnAimItIsOnlyFollowed() {
        assertThat(of(true, UPWARD).standing()).isEqualTo(Standing.FOLLOWED);
        assertThat(of(true, List.of(), figure("2025-01-01", "3")).standing()).isEqualTo(Standing.FOLLOWED);
        assertThat(of(true, List.of(figure("2024-01-01", "1"))).wanted(LocalDate.of(2025, 1, 1)))
                .isEmpty();
    }

    private static Figure figure(String day, String value) {
        return new Figure(LocalDate.parse(day), new BigDecimal(value));
    }

    private static Followed of(boolean upward, List<Figure> trajectory, Figure... values) {
        var target = new Target(
                UUID.randomUUID(),
                0,
                new Target.Words("Essai", "Essai", "", ""),
                Unit.COUNT,
                upward,
                "Essai",
                "",
                trajectory,
                Optional.empty(),
                "",
                false);
        return new Followed(
                target,
                List.of(values).stream()
                        .map(figure -> new Value(figure, Value.Origin.ENTERED, "Essai"))
                        .toList());
    }
}
