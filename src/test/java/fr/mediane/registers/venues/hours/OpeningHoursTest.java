package fr.mediane.registers.venues.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final LocalCalendar PARIS = LocalCalendar.PARIS;

    /** 23 November 2026 is a Monday, of ISO week 48; 25 December 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-23T09:00 @ OPEN
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-23T08:59 @ CLOSED
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-23T11:59 @ OPEN
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-23T12:00 @ CLOSED
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-23T18:29 @ OPEN
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-28T08:30 @ OPEN
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-28T14:30 @ CLOSED
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 @ 2026-11-29T10:00 @ CLOSED
            Mo,We,Fr 10:00-12:00 @ 2026-11-24T11:00 @ CLOSED
            Mo,We,Fr 10:00-12:00 @ 2026-11-25T11:00 @ OPEN
            Fr-Mo 10:00-12:00 @ 2026-11-29T11:00 @ OPEN
            Fr-Mo 10:00-12:00 @ 2026-11-24T11:00 @ CLOSED
            10:00-12:00 @ 2026-11-29T11:00 @ OPEN
            24/7 @ 2026-12-25T03:00 @ OPEN
            24/7; PH off @ 2026-12-25T03:00 @ CLOSED
            Mo-Fr 00:00-24:00 @ 2026-11-23T23:59 @ OPEN
            Mo-Fr @ 2026-11-23T03:00 @ OPEN
            Mo-Fr @ 2026-11-28T03:00 @ CLOSED
            Fr 22:00-02:00 @ 2026-11-28T01:59 @ OPEN
            Fr 22:00-02:00 @ 2026-11-28T02:00 @ CLOSED
            Fr 22:00-02:00 @ 2026-11-27T01:00 @ CLOSED
            Fr 22:00-26:00 @ 2026-11-28T01:59 @ OPEN
            Mo-Su 22:00-02:00; Fr off @ 2026-11-28T01:00 @ CLOSED
            Mo-Su 22:00-02:00; Sa off @ 2026-11-28T01:00 @ OPEN
            Su 22:00-06:00; Mo 05:00-07:00 @ 2026-11-23T05:30 @ OPEN
            Mo-Fr 08:00-18:00; We 12:00-13:00 off @ 2026-11-25T12:30 @ CLOSED
            Mo-Fr 08:00-18:00; We 12:00-13:00 off @ 2026-11-25T13:00 @ OPEN
            Mo-Fr 08:00-18:00; 12:00-13:00 off @ 2026-11-24T12:30 @ CLOSED
            Mo-Fr 08:00-18:00; We off @ 2026-11-25T10:00 @ CLOSED
            Mo-Fr 08:00-18:00; We closed @ 2026-11-25T10:00 @ CLOSED
            Mo-Fr 08:00-18:00; We 10:00-12:00 @ 2026-11-25T09:00 @ CLOSED
            Mo-Fr 08:00-12:00; We 14:00-18:00 @ 2026-11-25T10:00 @ CLOSED
            Mo-Fr 08:00-12:00, We 14:00-18:00 @ 2026-11-25T10:00 @ OPEN
            Mo-Fr 08:00-12:00, We 14:00-18:00 @ 2026-11-25T15:00 @ OPEN
            Mo 16:00-19:00,16:00-18:00 @ 2026-11-23T18:30 @ OPEN
            Mo-Fr 09:00-12:00; PH off @ 2026-12-25T10:00 @ CLOSED
            Mo-Fr 09:00-12:00 @ 2026-12-25T10:00 @ OPEN
            Mo-Fr 09:00-12:00; PH 10:00-11:00 @ 2026-12-25T10:30 @ OPEN
            Mo-Fr 09:00-12:00; PH 10:00-11:00 @ 2026-12-25T09:30 @ CLOSED
            PH,Su 10:00-12:00 @ 2026-12-25T10:30 @ OPEN
            PH,Su 10:00-12:00 @ 2026-11-29T10:30 @ OPEN
            PH,Su 10:00-12:00 @ 2026-11-23T10:30 @ CLOSED
            PH Fr 10:00-12:00 @ 2026-12-25T10:30 @ OPEN
            PH Mo 10:00-12:00 @ 2026-12-25T10:30 @ CLOSED
            PH Fr 10:00-12:00 @ 2026-11-27T10:30 @ CLOSED
            Mo-Su 09:00-12:00; PH -1 day off @ 2026-12-24T10:00 @ CLOSED
            Mo-Su 09:00-12:00; PH +1 day off @ 2026-12-26T10:00 @ CLOSED
            Mo[1] 10:00-12:00 @ 2026-12-07T10:30 @ OPEN
            Mo[1] 10:00-12:00 @ 2026-12-14T10:30 @ CLOSED
            Mo[-1] 10:00-12:00 @ 2026-11-30T10:30 @ OPEN
            Mo[-1] 10:00-12:00 @ 2026-11-23T10:30 @ CLOSED
            Mo[2-3] 10:00-12:00 @ 2026-11-16T10:30 @ OPEN
            Mo[1,4] 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            Sa[1] +1 day 10:00-12:00 @ 2026-12-06T10:30 @ OPEN
            week 48 Mo 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            week 49 Mo 10:00-12:00 @ 2026-11-23T10:30 @ CLOSED
            week 2-52/2 Mo 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            week 1-53/2 Mo 10:00-12:00 @ 2026-11-23T10:30 @ CLOSED
            week 1-53/2 Mo 09:30-12:30,13:30-15:30; PH off @ 2026-11-30T14:00 @ OPEN
            week 1-53/2 Mo 09:30-12:30,13:30-15:30; PH off @ 2026-12-28T14:00 @ OPEN
            Nov Mo 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            Sep-Jun Mo 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            Sep-Jun Mo 10:00-12:00 @ 2026-07-27T10:30 @ CLOSED
            Sep-Jun Mo 10:00-12:00 @ 2026-06-29T10:30 @ OPEN
            Jan,Nov-Dec 10:00-12:00 @ 2026-12-31T10:30 @ OPEN
            Mo-Su 10:00-12:00; Dec 24-Jan 2 off @ 2026-12-24T10:30 @ CLOSED
            Mo-Su 10:00-12:00; Dec 24-Jan 2 off @ 2027-01-02T10:30 @ CLOSED
            Mo-Su 10:00-12:00; Dec 24-Jan 2 off @ 2027-01-03T10:30 @ OPEN
            Mo-Su 10:00-12:00; Aug 01-15 off @ 2026-08-15T10:30 @ CLOSED
            Mo-Su 10:00-12:00; Aug 01-15 off @ 2026-08-16T10:30 @ OPEN
            Mo-Su 10:00-12:00; Dec 25 off @ 2026-12-25T10:30 @ CLOSED
            Mo-Su 10:00-12:00; 2026 Dec 25 off @ 2027-12-25T10:30 @ OPEN
            Mo-Su 10:00-12:00; 2026 Dec 24-2027 Jan 3 off @ 2027-01-03T10:30 @ CLOSED
            Mo-Su 10:00-12:00; 2026 Dec 24-2027 Jan 3 off @ 2027-12-26T10:30 @ OPEN
            Mo-Su 10:00-12:00; easter off @ 2026-04-05T10:30 @ CLOSED
            Mo-Su 10:00-12:00; easter +1 day off @ 2026-04-06T10:30 @ CLOSED
            Mo-Su 10:00-12:00; easter -2 days off @ 2026-04-03T10:30 @ CLOSED
            Mo-Su 10:00-12:00; Nov Th[4] off @ 2026-11-26T10:30 @ CLOSED
            2026 Mo 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            2024-2025 Mo 10:00-12:00 @ 2026-11-23T10:30 @ CLOSED
            2027+ Mo 10:00-12:00 @ 2026-11-23T10:30 @ CLOSED
            2025+ Mo 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            2024-2030/2 Mo 10:00-12:00 @ 2026-11-23T10:30 @ OPEN
            2025-2031/2 Mo 10:00-12:00 @ 2026-11-23T10:30 @ CLOSED
            Mo-Fr 09:00-12:00 "sur rendez-vous" @ 2026-11-23T10:00 @ UNKNOWN
            Mo-Fr 09:00-12:00 "sur rendez-vous" @ 2026-11-23T13:00 @ CLOSED
            Mo-Fr 09:00-12:00 open "sonnez" @ 2026-11-23T10:00 @ OPEN
            Mo-Fr 09:00-12:00 unknown @ 2026-11-23T10:00 @ UNKNOWN
            "sur rendez-vous" @ 2026-11-23T10:00 @ UNKNOWN
            Mo-Fr 09:00-12:00 || "sur rendez-vous" @ 2026-11-23T10:00 @ OPEN
            Mo-Fr 09:00-12:00 || "sur rendez-vous" @ 2026-11-23T15:00 @ UNKNOWN
            Mo-Fr 09:00-12:00; PH off || "sur rendez-vous" @ 2026-12-25T10:00 @ CLOSED
            Mo-Fr 09:00-12:00 || Sa 10:00-11:00 @ 2026-11-28T10:30 @ OPEN
            Mo-Fr 17:00+ @ 2026-11-23T16:59 @ CLOSED
            Mo-Fr 17:00+ @ 2026-11-23T18:00 @ UNKNOWN
            Mo-Fr 17:00-19:00+ @ 2026-11-23T18:00 @ OPEN
            Mo-Fr 17:00-19:00+ @ 2026-11-23T20:00 @ UNKNOWN
            Mo-Fr 09:00-12:00; SH off @ 2026-11-23T10:00 @ UNKNOWN
            Mo-Fr 09:00-12:00; SH off @ 2026-11-23T13:00 @ CLOSED
            Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-12:00 @ 2026-11-23T11:00 @ OPEN
            Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-12:00 @ 2026-11-23T09:30 @ UNKNOWN
            off @ 2026-11-23T10:00 @ CLOSED
            closed "travaux" @ 2026-11-23T10:00 @ CLOSED
            Mo-Fr 9:00-12:00 @ 2026-11-23T10:00 @ OPEN
            mo-fr 09:00 - 12:00 @ 2026-11-23T10:00 @ OPEN
            Mo-Fr 09.00-12.00; @ 2026-11-23T10:00 @ OPEN
            """)
    void tellsWhetherAPlaceIsOpen(String hours, LocalDateTime at, State expected) {
        assertThat(OpeningHours.of(hours).stateAt(instant(at, PARIS), PARIS)).isEqualTo(expected);
        assertThat(OpeningHours.of(hours).at(instant(at, PARIS), PARIS).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            Mo-Fr 09:00-12:00,14:00-18:30 @ 2026-11-23T08:00 @ 2026-11-23T09:00
            Mo-Fr 09:00-12:00,14:00-18:30 @ 2026-11-23T12:00 @ 2026-11-23T14:00
            Mo-Fr 09:00-12:00,14:00-18:30 @ 2026-11-27T18:30 @ 2026-11-30T09:00
            Mo-Fr 09:00-12:00; PH off @ 2026-12-24T12:00 @ 2026-12-28T09:00
            Mo[1] 10:00-12:00 @ 2026-11-23T10:00 @ 2026-12-07T10:00
            Jan Mo 10:00-12:00 @ 2026-11-23T10:00 @ 2027-01-04T10:00
            """)
    void tellsWhenAPlaceOpensNext(String hours, LocalDateTime at, LocalDateTime expected) {
        var opening = OpeningHours.of(hours).at(instant(at, PARIS), PARIS);
        assertThat(opening.opensNext()).contains(expected);
        assertThat(opening.until()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            Mo-Fr 09:00-12:00,14:00-18:30 @ 2026-11-23T10:17 @ 2026-11-23T12:00
            Mo-Fr 09:00-12:00,11:00-13:00 @ 2026-11-23T10:17 @ 2026-11-23T13:00
            Fr 22:00-02:00 @ 2026-11-27T23:00 @ 2026-11-28T02:00
            Fr 22:00-02:00 @ 2026-11-28T01:00 @ 2026-11-28T02:00
            Mo 00:00-24:00; Tu 00:00-06:00 @ 2026-11-23T10:00 @ 2026-11-24T06:00
            """)
    void tellsUntilWhenAPlaceIsOpen(String hours, LocalDateTime at, LocalDateTime expected) {
        assertThat(OpeningHours.of(hours).at(instant(at, PARIS), PARIS).until()).contains(expected);
    }

    @Test
    void alwaysOpenHasNoEnd() {
        assertThat(OpeningHours.of("24/7")
                        .at(instant(LocalDateTime.of(2026, 11, 23, 10, 0), PARIS), PARIS)
                        .until())
                .isEmpty();
    }

    @Test
    void aClosedPlaceWithoutAnotherOpeningSaysNothingOfTheNext() {
        var opening =
                OpeningHours.of("2025 Mo 10:00-12:00").at(instant(LocalDateTime.of(2026, 11, 23, 10, 0), PARIS), PARIS);
        assertThat(opening.opensNext()).isEmpty();
    }

    @Test
    void anAppointmentKeepsItsWords() {
        var hours = OpeningHours.of("Mo-Fr 09:00-12:00 \"sur rendez-vous\"");
        assertThat(hours.at(instant(LocalDateTime.of(2026, 11, 23, 10, 0), PARIS), PARIS)
                        .comment())
                .isEqualTo("sur rendez-vous");
        assertThat(hours.at(instant(LocalDateTime.of(2026, 11, 23, 13, 0), PARIS), PARIS)
                        .comment())
                .isEqualTo("sur rendez-vous");
    }

    @Test
    void theWeekShowsEachDayInOrderWithHolidaysAndNotes() {
        var days = OpeningHours.of(
                        "Mo-Sa 14:00-18:00,09:00-12:00; PH off \"férié\"; We 09:00-12:00 \"sur rendez-vous\"")
                .days(LocalDate.of(2026, 12, 21), 7, PARIS);
        assertThat(days.getFirst().spans())
                .extracting(Span::from, Span::to, Span::state)
                .containsExactly(Tuple.tuple(540, 720, State.OPEN), Tuple.tuple(840, 1080, State.OPEN));
        assertThat(days.get(2).spans()).extracting(Span::comment).containsExactly("sur rendez-vous");
        assertThat(days.get(4).holiday()).isTrue();
        assertThat(days.get(4).spans()).isEmpty();
        assertThat(days.get(4).note()).isEqualTo("férié");
        assertThat(days.get(6).spans()).isEmpty();
    }

    @Test
    void laReunionIsNotParis() {
        var hours = OpeningHours.of("Mo-Fr 09:00-12:00; PH off");
        var reunion = LocalCalendar.of("97411");
        var sixInParis = instant(LocalDateTime.of(2026, 11, 23, 6, 30), PARIS);
        assertThat(hours.stateAt(sixInParis, PARIS)).isEqualTo(State.CLOSED);
        assertThat(hours.stateAt(sixInParis, reunion)).isEqualTo(State.OPEN);
        var abolition = LocalDateTime.of(2027, 12, 20, 10, 0);
        assertThat(hours.stateAt(instant(abolition, PARIS), PARIS)).isEqualTo(State.OPEN);
        assertThat(hours.stateAt(instant(abolition, reunion), reunion)).isEqualTo(State.CLOSED);
    }

    private static Instant instant(LocalDateTime local, LocalCalendar calendar) {
        return local.atZone(calendar.zone()).toInstant();
    }
}
