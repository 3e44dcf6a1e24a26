package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Ui french = SampleUi.FRENCH;
    private final Ui english = SampleUi.ENGLISH;

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(french.number(3512480)).isEqualTo("3\u202f512\u202f480");
        assertThat(english.number(3512480)).isEqualTo("3,512,480");
        assertThat(french.decimal(4.25, 1)).isEqualTo("4,2");
        assertThat(english.percent(0.604, 1)).isEqualTo("60.4%");
        assertThat(french.percent(0.6, 0)).matches("60[\u00a0\u202f]%");
    }

    @Test
    void writesDatesInWordsThatNeverBreak() {
        assertThat(french.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er\u00a0mars\u00a02026");
        assertThat(french.date(LocalDate.of(2026, 11, 20))).isEqualTo("20\u00a0novembre\u00a02026");
        assertThat(english.date(LocalDate.of(2026, 3, 1))).isEqualTo("1\u00a0March\u00a02026");
        assertThat(french.shortDate(LocalDate.of(2026, 3, 1))).isEqualTo("01/03/2026");
    }

    @Test
    void tellsInstantsInParisTime() {
        var winter = Instant.parse("2026-11-20T13:05:00Z");
        assertThat(french.dateTime(winter)).isEqualTo("20\u00a0novembre\u00a02026 à 14\u00a0h\u00a005");
        assertThat(english.dateTime(winter)).isEqualTo("20\u00a0November\u00a02026 at 14:05");
        assertThat(french.dateTime(Instant.parse("2026-07-14T13:00:00Z"))).endsWith("15\u00a0h");
    }

    @Test
    void leavesOutMinutesOfAFullHour() {
        assertThat(french.time(LocalTime.of(9, 0))).isEqualTo("9\u00a0h");
        assertThat(french.time(LocalTime.of(9, 5))).isEqualTo("9\u00a0h\u00a005");
        assertThat(french.duration(90)).isEqualTo("1\u00a0h\u00a030");
        assertThat(french.duration(120)).isEqualTo("2\u00a0h");
        assertThat(french.duration(45)).isEqualTo("45\u00a0min");
    }

    @Test
    void writesPhoneNumbersInPairs() {
        assertThat(french.phone("0199001234")).isEqualTo("01\u00a099\u00a000\u00a012\u00a034");
        assertThat(french.phone("01.99.00.12.34")).isEqualTo("01\u00a099\u00a000\u00a012\u00a034");
        assertThat(french.phone("3949")).isEqualTo("3949");
        assertThat(french.phone("+262 262 00 12 34")).doesNotContain(" ");
    }

    @Test
    void roundsDistancesAsOneWouldSayThem() {
        assertThat(french.distance(848)).isEqualTo("850\u00a0m");
        assertThat(french.distance(1240)).isEqualTo("1,2\u00a0km");
        assertThat(french.distance(14_200)).isEqualTo("14\u00a0km");
        assertThat(french.distance(996)).isEqualTo("1\u00a0km");
    }

    @Test
    void keepsFrenchPunctuationOnItsLine() {
        assertThat(Typography.french("Vous préférez téléphoner ? « Oui » : 60 % !"))
                .isEqualTo("Vous préférez téléphoner\u00a0? «\u00a0Oui\u00a0»\u00a0: 60\u00a0%\u00a0!");
        assertThat(french.t("design.footer.call")).endsWith("\u00a0?");
        assertThat(english.t("design.footer.call")).endsWith("someone?");
    }
}
