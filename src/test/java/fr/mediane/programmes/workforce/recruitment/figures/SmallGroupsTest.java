package fr.mediane.programmes.workforce.recruitment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {
    private static String shown(Long... counts) {
        return String.join(
                " ",
                SmallGroups.shown(Arrays.asList(counts)).stream()
                        .map(one -> one.map(String::valueOf).orElse("–"))
                        .toList());
    }

    @Test
    void largeGroupsAndEmptyOnesAreShown() {
        assertThat(shown(5L, 12L, 0L)).isEqualTo("5 12 0");
        assertThat(shown(0L, 0L)).isEqualTo("0 0");
    }

    @Test
    void aSmallGroupIsHiddenWithTheNextSmallest() {
        assertThat(shown(4L, 30L, 6L, 0L)).isEqualTo("– 30 – 0");
        assertThat(shown(4L, 30L)).isEqualTo("– –");
    }

    @Test
    void twoSmallGroupsAreNotGivenAwayByTheirSum() {
        assertThat(shown(4L, 4L, 30L, 50L)).isEqualTo("– – – 50");
        assertThat(shown(1L, 1L, 98L)).isEqualTo("– – –");
    }

    @Test
    void nothingIsShownOfFewerThanFiveInAll() {
        assertThat(shown(4L, 0L)).isEqualTo("– –");
        assertThat(SmallGroups.shown(List.of(1L, 2L))).allMatch(one -> one.isEmpty());
    }
}
