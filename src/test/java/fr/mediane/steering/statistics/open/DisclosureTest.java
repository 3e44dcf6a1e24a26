package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.steering.statistics.Breakdown;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final Disclosure RULE = new Disclosure(5);
    private static final Table GENDERS = Table.place(Breakdown.GENDERS, 0).table();
    private static final Table FIRST_THEME = Table.place(Breakdown.THEMES, 0).table();

    @Test
    void largeCountsAndZeroesAreShown() {
        var veil = RULE.veil(
                Map.of("26", TallyFixture.individual(5, 0, 0), "33", TallyFixture.individual(40, 0, 1)),
                Disclosure.Filter.AREA);

        assertThat(veil.cells()).isEmpty();
        assertThat(veil.classes()).containsOnlyKeys(Table.SPLIT);
    }

    @Test
    void aSmallDepartementIsHiddenWithTheSmallestOther() {
        var veil = RULE.veil(
                Map.of(
                        "26", TallyFixture.individual(3, 0, 0),
                        "33", TallyFixture.individual(40, 0, 0),
                        "974", TallyFixture.individual(20, 0, 0)),
                Disclosure.Filter.AREA);

        assertThat(veil.classes().get(Table.SUPPORTS)).containsExactlyInAnyOrder("26", "974");
        assertThat(veil.classes().get(GENDERS)).contains("26", "974").doesNotContain("33");
        assertThat(veil.hidesCell(Table.SUPPORTS, 0)).as("the country").isFalse();
    }

    @Test
    void twoSmallDepartementsHideEachOtherWhenTheyAreEnoughTogether() {
        var veil = RULE.veil(
                Map.of(
                        "26", TallyFixture.individual(3, 0, 0),
                        "33", TallyFixture.individual(4, 0, 0),
                        "974", TallyFixture.individual(20, 0, 0)),
                Disclosure.Filter.AREA);

        assertThat(veil.classes().get(Table.SUPPORTS)).containsExactlyInAnyOrder("26", "33");
    }

    @Test
    void aSmallCellOfTheCountryIsHiddenWithAnother() {
        var women = TallyFixture.individual(30, 0, 0);
        var men = TallyFixture.individual(50, 0, 1);
        var untold = TallyFixture.individual(2, 0, 2);

        var veil = RULE.veil(Map.of("26", women.plus(men).plus(untold)), Disclosure.Filter.AREA);

        assertThat(veil.hidesCell(GENDERS, 0)).as("the smallest other").isTrue();
        assertThat(veil.hidesCell(GENDERS, 1)).isFalse();
        assertThat(veil.hidesCell(GENDERS, 2)).as("the small one").isTrue();
    }

    @Test
    void thoseWithoutAThemeMustNotBeFewEither() {
        var veil = RULE.veil(
                Map.of("26", TallyFixture.individual(90, 0, 0).plus(TallyFixture.individual(2, 1, 0))),
                Disclosure.Filter.AREA);

        assertThat(veil.hidesCell(FIRST_THEME, 0)).isTrue();
    }

    @Test
    void anAlmostEmptyCountryTellsNothing() {
        var veil = RULE.veil(Map.of("26", TallyFixture.individual(4, 0, 0)), Disclosure.Filter.AREA);

        for (var table : Table.ALL) {
            assertThat(veil.hidesClass(table, "26")).as(table.name()).isTrue();
            long cells = table.of(Tally.NONE).length;
            for (int cell = 0; cell < cells; cell++) {
                assertThat(veil.hidesCell(table, cell)).as(table.name()).isTrue();
            }
        }
    }

    @Test
    void fewWorkshopsHideTheWholeSplitByType() {
        var veil = RULE.veil(
                Map.of(
                        "individuel", TallyFixture.individual(100, 0, 0),
                        "collectif", TallyFixture.workshops(1, 12, 0, 0)),
                Disclosure.Filter.TYPE);

        assertThat(veil.classes().get(Table.SUPPORTS)).contains("individuel", "collectif");
        assertThat(veil.classes().get(Table.ACTIVITIES)).contains("individuel", "collectif");
    }

    @Test
    void aThresholdOfNothingIsRefused() {
        assertThatThrownBy(() -> new Disclosure(0)).hasMessageContaining("mediane.statistics.threshold");
    }
}
