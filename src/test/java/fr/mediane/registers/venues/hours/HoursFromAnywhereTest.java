package fr.mediane.registers.venues.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours come as people type them: what is no hours stays text, and no text is too odd. */
class HoursFromAnywhereTest {
    private static final LocalCalendar PARIS = LocalCalendar.PARIS;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "sur rendez-vous",
                "9h à 12h / 14h à 17h",
                "vendredi 14h00 / 18h00",
                "Lu-Ve 9h-12h",
                "De 9h00 à 12h00 et de 14h00 à 17h00",
                "Tu 13:30-19:00:10:00-12:00-13:30-18:00",
                "Tu-Th 8:30-12:30-14-18;:9-12,14-17:30; Mo,Fr 8:30-17:30",
                "Tu 9-12:30,14,17:30-12:30",
                "Mo 10:00",
                "Mo 10:00-16:00/90",
                "sunrise-sunset",
                "Mo-Fr (sunrise+01:00)-18:00",
                "Mo-Fr 25:00-26:00",
                "Mo-Fr 09:00-12:61",
                "<script>alert(1)</script>",
                "'; drop table venues.venue; --",
                "\u0000\u0001",
                "\"unfinished",
                "Ligne Irigo N° 6, 11 - arrêt les Deniers",
                "🕘",
                "((((((((((",
                "Mo-Fr 09:00-12:00 and then something else"
            })
    void whatIsNotHoursStaysTextAndIsUnknown(String text) {
        var hours = OpeningHours.of(text);
        assertThat(hours.understood()).isFalse();
        assertThat(hours.text()).isEqualTo(text.strip());
        assertThat(hours.stateAt(Instant.EPOCH, PARIS)).isEqualTo(State.UNKNOWN);
        assertThat(hours.at(Instant.EPOCH, PARIS).opensNext()).isEmpty();
        assertThat(hours.days(LocalDate.of(2026, 11, 23), 7, PARIS))
                .allMatch(day -> day.spans().isEmpty());
    }

    @Test
    void neverFailsWhateverTheText() {
        var random = new Random(20_261_123);
        var parts = List.of(
                "Mo",
                "Tu-Fr",
                "PH",
                "SH",
                "off",
                "open",
                "\"x\"",
                "||",
                ";",
                ",",
                " ",
                "09:00-12:00",
                "22:00-02:00",
                "+",
                "week 1-53/2",
                "week 60",
                "Jan",
                "Feb 29",
                "Dec 24-Jan 2",
                "2026",
                "2024-2030/2",
                "easter",
                "[1]",
                "[-1]",
                "-",
                ":",
                "/",
                "24/7",
                "sunrise",
                "(",
                ")",
                "31",
                "Nov 31",
                "-1 day",
                "\"",
                "é",
                "\n",
                "99:99");
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(1 + random.nextInt(8), 0, parts.size())
                    .mapToObj(parts::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            var hours = OpeningHours.of(text);
            var at = instant(LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(random.nextInt(30_000)), PARIS);
            assertThat(hours.at(at, PARIS).state()).as(text).isEqualTo(hours.stateAt(at, PARIS));
            assertThat(hours.days(LocalDate.of(2024, 2, 26), 10, PARIS))
                    .as(text)
                    .hasSize(10);
        }
    }

    @Test
    void aVeryLongTextIsNotRead() {
        assertThat(OpeningHours.of("Mo 09:00-12:00; ".repeat(10_000)).understood())
                .isFalse();
    }

    @Test
    void theBookKeepsWhatItHasRead() {
        var book = new HoursBook();
        assertThat(book.read("Mo 09:00-12:00")).isSameAs(book.read("Mo 09:00-12:00"));
        for (int i = 0; i < 25_000; i++) {
            book.read("\"" + i + "\"");
        }
        assertThat(book.read("Mo 09:00-12:00").understood()).isTrue();
    }

    private static Instant instant(LocalDateTime local, LocalCalendar calendar) {
        return local.atZone(calendar.zone()).toInstant();
    }
}
