package fr.mediane.engines.procedures.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.HouseProcesses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two whole processes at the same deadlines, one killed in the middle: each deadline is seen to, and once. */
class DeadlinesKilledTest {
    private static final int MANY = 1_500;

    @Test
    void whicheverProcessDiesEachDeadlineIsSeenToOnce(@TempDir Path folder) throws Exception {
        try (var house = new HouseProcesses(folder)) {
            var often = Map.of("MEDIANE_PROCEDURES_DEADLINES_EVERY_SECONDS", "1");
            house.start(often);
            var dying = house.startBeside(often);
            var deadlines = new ManyDeadlines(JdbcClient.create(new DriverManagerDataSource(
                    house.address("mediane"), "mediane_app", house.password("mediane_app"))));

            deadlines.put(MANY);
            deadlines.await(MANY / 2, Duration.ofSeconds(120));
            dying.kill();
            deadlines.await(0, Duration.ofSeconds(120));

            assertThat(deadlines.once()).isEqualTo(MANY);
            assertThat(deadlines.steps()).isEqualTo(MANY);
        }
    }
}
