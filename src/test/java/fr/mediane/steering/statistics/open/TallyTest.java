package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.steering.statistics.Breakdown;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void countsOneSupportPerPersonAndActivity() {
        var tally = TallyFixture.individual(3, 0, 0).plus(TallyFixture.workshops(2, 17, 1, 1));

        assertThat(tally.activities()).isEqualTo(5);
        assertThat(tally.supports()).isEqualTo(20);
        assertThat(tally.individual()).isEqualTo(3);
        assertThat(tally.workshops()).isEqualTo(2);
        assertThat(tally.participants()).isEqualTo(17);
    }

    @Test
    void anUnknownCodeIsNotCounted() {
        var tally = new Tally.Count().add(Breakdown.THEMES, "astrologie", 4).tally();

        assertThat(tally.of(Breakdown.THEMES)).containsOnly(0);
    }

    @RepeatedTest(100)
    void exclusiveBreakdownsAddUpToTheirTotal(RepetitionInfo repetition) {
        var tally = TallyFixture.any(new Random(repetition.getCurrentRepetition()), 9);

        for (var breakdown : Breakdown.values()) {
            if (breakdown.exclusive()) {
                assertThat(LongStream.of(tally.of(breakdown)).sum()).isEqualTo(tally.total(breakdown));
            }
        }
    }

    @RepeatedTest(100)
    void whatIsTakenAwayAndPutBackIsTheSame(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var whole = TallyFixture.any(random, 9);
        var part = TallyFixture.any(random, 9);

        var back = Tally.sum(List.of(whole.plus(part).minus(part)));

        for (var table : Table.ALL) {
            assertThat(table.of(back)).containsExactly(table.of(whole));
        }
    }
}
