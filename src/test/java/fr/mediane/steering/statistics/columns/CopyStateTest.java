package fr.mediane.steering.statistics.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyStateTest {
    private static final Duration NOW = Duration.ZERO;

    @Test
    void aReaderIsToldOfACopyThatIsLateOrBuiltAnew() {
        assertThat(new CopyState(true, NOW, Optional.empty()).late()).isEmpty();
        assertThat(new CopyState(true, Duration.ofSeconds(3), Optional.empty()).late())
                .as("the second that following takes, and two")
                .isEmpty();
        assertThat(new CopyState(true, Duration.ofSeconds(4), Optional.empty()).late())
                .contains("statistics.late");
        assertThat(new CopyState(true, NOW, Optional.of(40)).late()).contains("statistics.rebuilding");
        assertThat(new CopyState(true, Duration.ofMinutes(1), Optional.of(40)).late())
                .as("what may be missing is said first")
                .contains("statistics.late");
    }
}
