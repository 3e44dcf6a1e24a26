package fr.mediane.programmes.workforce.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionTimelineTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static GrantVersion v3(LocalDate from, Optional<LocalDate> until) {
        return AGrant.version("V3", from, until, 36, AGrant.v2().instalments());
    }

    private static List<String> faults(GrantVersion... versions) {
        return new VersionTimeline(List.of(versions))
                .faults().stream().map(ErrorKey::key).toList();
    }

    @Test
    void hasTheAmountsOfTheReference() {
        assertThat(AGrant.v1().total(Audience.PUBLIC)).isEqualTo(50_000_00);
        assertThat(AGrant.v1().total(Audience.PUBLIC_PRIORITY)).isEqualTo(50_000_00);
        assertThat(AGrant.v1().total(Audience.PRIVATE)).isZero();
        assertThat(AGrant.v2().total(Audience.PUBLIC)).isEqualTo(42_500_00);
        assertThat(AGrant.v2().total(Audience.PUBLIC_PRIORITY)).isEqualTo(50_000_00);
        assertThat(AGrant.v2().total(Audience.PRIVATE)).isEqualTo(44_000_00);
    }

    @Test
    void changesVersionFromOneDayToTheNext() {
        var all = new VersionTimeline(List.of(AGrant.v2(), AGrant.v1()));
        assertThat(all.faults()).isEmpty();
        assertThat(all.at(LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(all.at(LocalDate.of(2022, 12, 31)).orElseThrow().code()).isEqualTo("V1");
        assertThat(all.at(LocalDate.of(2023, 1, 1)).orElseThrow().code()).isEqualTo("V2");
    }

    @Test
    void refusesADayInNoVersionAndADayInTwo() {
        var before = AGrant.v2().endingOn(NEW_YEAR);
        assertThat(faults(before, v3(NEW_YEAR, Optional.empty()))).isEmpty();
        assertThat(faults(before, v3(NEW_YEAR.plusDays(1), Optional.empty())))
                .containsExactly("grants.error.version-hole");
        assertThat(faults(before, v3(NEW_YEAR.minusDays(1), Optional.empty())))
                .containsExactly("grants.error.version-overlap");
    }

    @Test
    void saysWhichDaysAreInNoVersion() {
        var hole = new VersionTimeline(
                        List.of(AGrant.v2().endingOn(NEW_YEAR), v3(NEW_YEAR.plusDays(5), Optional.empty())))
                .faults()
                .getFirst();
        assertThat(hole.arguments()).containsExactly("01/01/2027", "05/01/2027");
    }

    @Test
    void refusesAnEndWithoutALaterVersion() {
        assertThat(faults(AGrant.v1())).containsExactly("grants.error.version-ends");
        assertThat(faults()).containsExactly("grants.error.version-ends");
    }

    @Test
    void endsTheVersionWithoutEndWhenALaterOneBegins() {
        var all = new VersionTimeline(List.of(AGrant.v1(), AGrant.v2())).with(v3(NEW_YEAR, Optional.empty()));
        assertThat(all.faults()).isEmpty();
        assertThat(all.named("V2").orElseThrow().until()).contains(NEW_YEAR);
        assertThat(new VersionTimeline(List.of(AGrant.v1(), AGrant.v2()))
                        .with(v3(LocalDate.of(2022, 6, 1), Optional.empty()))
                        .faults())
                .isNotEmpty();
    }

    @Test
    void refusesAmountsThatDoNotDivideTheMonths() {
        var amounts = Map.of(
                Audience.PUBLIC, List.of(1L, 2L, 3L, 4L, 5L),
                Audience.PUBLIC_PRIORITY, List.of(0L),
                Audience.PRIVATE, List.of(1L));
        assertThat(faults(AGrant.version("V9", NEW_YEAR, Optional.empty(), 36, amounts)))
                .containsExactly("grants.error.version-amounts", "grants.error.version-amounts");
    }

    @Test
    void refusesACodeThatIsTaken() {
        assertThat(faults(
                        AGrant.v2().endingOn(NEW_YEAR),
                        AGrant.version(
                                "V2",
                                NEW_YEAR,
                                Optional.empty(),
                                36,
                                AGrant.v2().instalments())))
                .containsOnly("grants.error.version-code");
    }
}
