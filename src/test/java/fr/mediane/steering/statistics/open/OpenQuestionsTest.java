package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.steering.statistics.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenQuestionsTest {
    private static final DateRange CLOSED = DateRange.of("2024-03-01/2026-06-01");

    @ParameterizedTest
    @CsvSource({
        "2026-05-02, '', '', '', statistics.error.whole-months",
        "'', 2026-05-30, '', '', statistics.error.whole-months",
        "'', 2026-06-30, '', '', statistics.error.open-month",
        "2026-06-01, '', '', '', statistics.error.open-month",
        "'', '', individuel, email, statistics.error.one-filter",
    })
    void thePublicAsksForWholeClosedMonthsAndOneFilter(String du, String au, String type, String theme, String reason) {
        var question = parsed(new Question.Raw(du, au, "", "", type, theme));

        assertThat(OpenQuestions.refusals(question, CLOSED))
                .extracting(ErrorKey::key)
                .containsExactly(reason);
    }

    @Test
    void anAreaIsOneFilterToo() {
        var question = parsed(new Question.Raw("", "", "26", "", "collectif", ""));

        assertThat(OpenQuestions.refusals(question, CLOSED)).hasSize(1);
    }

    @Test
    void withoutDatesThePublicSeesEveryClosedMonth() {
        assertThat(OpenQuestions.period(Question.EVERYTHING, CLOSED)).isEqualTo(CLOSED);
    }

    @Test
    void aPeriodBeforeTheFirstActivityIsStillAPeriod() {
        var question = parsed(new Question.Raw("", "2022-01", "", "", "", ""));

        assertThat(OpenQuestions.period(question, CLOSED)).isEqualTo(DateRange.of("2022-01-01/2022-02-01"));
    }

    private static Question parsed(Question.Raw raw) {
        return Question.parse(raw).orThrow();
    }
}
