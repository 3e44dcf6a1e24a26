package fr.mediane.steering.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.steering.lines.Lines.NonTakeUp;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void thoseWhoDidNotAskAreEstimatedFromThoseDirectedThere() {
        var estimate = new NonTakeUp(200, OptionalDouble.of(0.75), 60);
        assertThat(estimate.entitled()).contains(150L);
        assertThat(estimate.share()).hasValue(0.6);
    }

    @Test
    void moreWhoAskedThanWereDirectedMeansNobodyIsMissing() {
        assertThat(new NonTakeUp(10, OptionalDouble.of(0.5), 60).share()).hasValue(0);
    }

    @Test
    void withoutADecisionNothingIsEstimated() {
        var nothing = new NonTakeUp(200, OptionalDouble.empty(), 0);
        assertThat(nothing.entitled()).isEmpty();
        assertThat(nothing.share()).isEmpty();
        assertThat(new NonTakeUp(0, OptionalDouble.of(1), 0).share()).isEmpty();
    }

    @Test
    void aYearIsKnownAsOne() {
        assertThat(Period.year(2027).ofYear()).isEqualTo(Optional.of(2027));
        assertThat(Period.latest(java.time.LocalDate.of(2027, 6, 30)).ofYear()).isEmpty();
        assertThat(Period.latest(java.time.LocalDate.of(2027, 12, 31)).ofYear()).contains(2027);
    }
}
