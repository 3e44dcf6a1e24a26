package fr.mediane.steering.targets.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RespondentTest {
    /** The rules of the indicator: from 2 (information, communication) or 3 activities above basic; else by areas at zero. */
    @ParameterizedTest
    @CsvSource({
        "2 2 3 3 3, ABOVE_BASIC",
        "9 9 9 9 9, ABOVE_BASIC",
        "1 2 3 3 3, BASIC",
        "2 2 2 3 3, BASIC",
        "1 1 1 1 1, BASIC",
        "0 2 3 3 3, LOW",
        "1 1 1 1 0, LOW",
        "0 0 3 3 3, NARROW",
        "0 0 0 3 3, LIMITED",
        "0 0 0 0 3, NONE",
        "0 0 0 0 0, NONE",
    })
    void theFewerAreasWithoutAnyActivityTheBetter(String activities, SkillLevel level) {
        assertThat(one(40, true, activities).level()).isEqualTo(level);
    }

    @Test
    void whoDidNotUseTheInternetIsApart() {
        assertThat(one(40, false, "9 9 9 9 9").level()).isEqualTo(SkillLevel.NOT_A_USER);
    }

    @ParameterizedTest
    @CsvSource({"15,false", "16,true", "74,true", "75,false"})
    void theIndicatorIsAboutPeopleOf16To74(int age, boolean counted) {
        assertThat(one(age, true, "1 1 1 1 1").counted()).isEqualTo(counted);
    }

    private static Respondent one(int age, boolean user, String activities) {
        return new Respondent(
                1,
                age,
                "",
                user,
                Arrays.stream(activities.split(" ")).map(Integer::valueOf).toList());
    }
}
