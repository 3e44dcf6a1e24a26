package fr.mediane.programmes.competence.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {
    @ParameterizedTest
    @CsvSource({
        "-9, basic, 1",
        "-2.11, basic, 1",
        "-2.09, basic, 2",
        "-1.41, basic, 2",
        "-1.39, intermediate, 3",
        "-0.71, intermediate, 3",
        "-0.69, intermediate, 4",
        "-0.01, intermediate, 4",
        "0, advanced, 5",
        "0.69, advanced, 5",
        "0.71, advanced, 6",
        "1.39, advanced, 6",
        "1.41, highly-advanced, 7",
        "2.09, highly-advanced, 7",
        "2.11, highly-advanced, 8",
        "9, highly-advanced, 8"
    })
    void everyAbilityHasOneLevelAndOneStep(double ability, String level, int step) {
        assertThat(Level.of(ability).code()).isEqualTo(level);
        assertThat(Level.step(ability)).isEqualTo(step);
    }

    @Test
    void everyStepBelongsToItsLevel() {
        for (double ability = -4; ability < 4; ability += 0.01) {
            assertThat((Level.step(ability) + 1) / 2)
                    .isEqualTo(Level.of(ability).number());
        }
    }

    @Test
    void digcompHasFiveAreasAndTwentyOneCompetences() {
        assertThat(Area.values()).hasSize(5);
        assertThat(Competence.values()).hasSize(21);
        assertThat(Arrays.stream(Area.values()).map(area -> area.competences().size()))
                .containsExactly(3, 6, 4, 4, 4);
        for (var competence : Competence.values()) {
            assertThat(competence.code()).startsWith(competence.area().number() + ".");
            assertThat(Competence.of(competence.code())).contains(competence);
        }
    }
}
