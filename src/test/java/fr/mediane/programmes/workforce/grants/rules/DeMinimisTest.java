package fr.mediane.programmes.workforce.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.workforce.grants.rules.DeMinimis.Aid;
import fr.mediane.programmes.workforce.grants.rules.DeMinimis.Ceiling;
import fr.mediane.programmes.workforce.grants.rules.DeMinimis.Counting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeMinimisTest {
    private static final DeMinimis RULES = new DeMinimis(List.of(
            new Ceiling(LocalDate.of(2024, 1, 1), 300_000_00, Counting.ROLLING),
            new Ceiling(LocalDate.of(2014, 1, 1), 200_000_00, Counting.FISCAL_YEARS)));

    private static long room(String day, Aid... granted) {
        return RULES.room(LocalDate.parse(day), List.of(granted));
    }

    private static Aid aid(String day, long cents) {
        return new Aid(LocalDate.parse(day), cents);
    }

    @Test
    void changesItsCeilingWithTheYear2024() {
        assertThat(room("2023-12-31")).isEqualTo(200_000_00);
        assertThat(room("2024-01-01")).isEqualTo(300_000_00);
        assertThat(room("2013-12-31")).isZero();
    }

    @Test
    void countsAidsOfTheOldRuleTowardsTheNewCeiling() {
        assertThat(room("2024-01-01", aid("2023-12-31", 200_000_00))).isEqualTo(100_000_00);
    }

    @Test
    void untilTheEndOf2023CountsTheYearAndTheTwoBefore() {
        assertThat(room("2023-06-01", aid("2021-01-01", 150_000_00))).isEqualTo(50_000_00);
        assertThat(room("2023-06-01", aid("2020-12-31", 150_000_00))).isEqualTo(200_000_00);
    }

    @Test
    void sinceThenCountsThreeYearsBackFromTheDay() {
        assertThat(room("2027-03-01", aid("2024-03-01", 300_000_00))).isEqualTo(300_000_00);
        assertThat(room("2027-02-28", aid("2024-03-01", 300_000_00))).isZero();
    }

    @Test
    void leavesToTheCentAndNeverLessThanNothing() {
        assertThat(room("2026-01-01", aid("2025-01-01", 299_999_99))).isEqualTo(1);
        assertThat(room("2026-01-01", aid("2025-01-01", 300_000_01))).isZero();
        assertThat(room("2026-01-01", aid("2026-01-02", 300_000_00))).isEqualTo(300_000_00);
    }

    @Test
    void aPrivateBodyNeedsAConventionAboveTwentyThreeThousandEuros() {
        assertThat(SubsidyConvention.isNeeded(Audience.PRIVATE, 23_000_00)).isFalse();
        assertThat(SubsidyConvention.isNeeded(Audience.PRIVATE, 23_000_01)).isTrue();
        assertThat(SubsidyConvention.isNeeded(Audience.PUBLIC, 50_000_00)).isFalse();
        assertThat(SubsidyConvention.publishedBy(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void anEmployersKindAndTheAreaMakeTheAudience() {
        assertThat(Audience.of("PRIVATE", true)).isEqualTo(Audience.PRIVATE);
        assertThat(Audience.of("COMMUNE", true)).isEqualTo(Audience.PUBLIC_PRIORITY);
        assertThat(Audience.of("GIP", false)).isEqualTo(Audience.PUBLIC);
    }
}
