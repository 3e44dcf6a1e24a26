package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"20/11/2026", " 20/11/26 ", "20.11.2026", "20-11-2026", "20 11 2026", "20112026", "2026-11-20"})
    void readsADateHoweverItIsTyped(String typed) {
        assertThat(TypedDate.parse(typed)).contains(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "32/01/2026", "30/02/2026", "11/20/2026", "demain", "1/1/1", "20/11/2026 x", "٢٠/١١/٢٠٢٦"})
    void refusesWhatIsNoDate(String typed) {
        assertThat(TypedDate.parse(typed)).isEmpty();
    }

    @Test
    void knowsLeapYears() {
        assertThat(TypedDate.parse("29/02/2028")).isPresent();
        assertThat(TypedDate.parse("29/02/2027")).isEmpty();
    }
}
