package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    @Test
    void anEmptyAddressAsksForEverything() {
        assertThat(parsed(Question.Raw.NOTHING)).isEqualTo(Question.EVERYTHING);
    }

    @Test
    void readsDaysAndWholeMonths() {
        var question = parsed(new Question.Raw("2026-02", "2026-02", "26", "", "individuel", "email"));

        assertThat(question.from()).contains(LocalDate.of(2026, 2, 1));
        assertThat(question.through()).contains(LocalDate.of(2026, 2, 28));
        assertThat(question.all(Filter.DEPARTEMENT)).containsExactly("26");
        assertThat(question.filters()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-01, '', '', '', statistics.error.date",
        "demain, '', '', '', statistics.error.date",
        "'', 1e99, '', '', statistics.error.date",
        "'', +999999999-01-01, '', '', statistics.error.range",
        "1789-07-14, '', '', '', statistics.error.range",
        "'', 2100-01-01, '', '', statistics.error.range",
        "2026-03-01, 2026-02-28, '', '', statistics.error.order",
        "'', '', ponctuel, '', statistics.error.type",
        "'', '', INDIVIDUEL, '', statistics.error.type",
        "'', '', '', astrologie, statistics.error.theme",
        "'', '', '', or 1=1 --, statistics.error.theme",
    })
    void saysWhatIsWrong(String du, String au, String type, String theme, String reason) {
        assertThat(reasons(new Question.Raw(du, au, "", "", type, theme)))
                .extracting(ErrorKey::key)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 100, 100_000})
    void endlessTextIsOnlyWrong(int length) {
        var text = "9".repeat(length);

        assertThat(reasons(new Question.Raw(text, text, text, "", text, text)))
                .extracting(ErrorKey::field)
                .containsExactly("du", "au", "type", "thematique");
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        assertThat(reasons(new Question.Raw("x", "y", "26", "84", "z", "t"))).hasSize(4);
    }

    private static Question parsed(Question.Raw raw) {
        return Question.parse(raw).orThrow();
    }

    private static List<ErrorKey> reasons(Question.Raw raw) {
        return Question.parse(raw) instanceof Decision.Refused<Question>(var reasons) ? reasons : List.of();
    }
}
