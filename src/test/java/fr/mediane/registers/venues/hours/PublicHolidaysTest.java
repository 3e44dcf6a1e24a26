package fr.mediane.registers.venues.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.mediane.kernel.PublicHolidays;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "NATIONAL,FR,''",
        "ALSACE_MOSELLE,FR,57",
        "ALSACE_MOSELLE,FR,67",
        "ALSACE_MOSELLE,FR,68",
        "GUADELOUPE,GP,''",
        "MARTINIQUE,MQ,''",
        "GUYANE,GF,''",
        "REUNION,RE,''",
        "SAINT_BARTHELEMY,BL,''",
        "SAINT_MARTIN,MF,''",
        "WALLIS_ET_FUTUNA,WF,''",
        "POLYNESIE,PF,''",
        "NOUVELLE_CALEDONIE,NC,''",
        "NATIONAL,PM,''"
    })
    void agreesWithAnotherCalendarForThirtyYears(PublicHolidays ours, String theirs, String departement) {
        var manager = HolidayManager.getInstance(ManagerParameters.create(theirs.toLowerCase(Locale.ROOT)));
        for (int year = 2018; year < 2048; year++) {
            var parts = departement.isEmpty() ? new String[0] : new String[] {departement};
            var expected = manager.getHolidays(Year.of(year), parts).stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .map(holiday -> holiday.getDate())
                    .collect(Collectors.toSet());
            assertThat(days(ours, year)).as("%s %d", ours, year).isEqualTo(expected);
        }
    }

    /** The other calendar adds a Muslim feast by collective agreement, whose date the moon decides. */
    @Test
    void mayotteRemembersTheAbolitionOn27April() {
        assertThat(days(PublicHolidays.MAYOTTE, 2027)).hasSize(12).contains(LocalDate.of(2027, 4, 27));
    }

    @ParameterizedTest
    @CsvSource({
        "75056,Europe/Paris,NATIONAL",
        "67482,Europe/Paris,ALSACE_MOSELLE",
        "57463,Europe/Paris,ALSACE_MOSELLE",
        "2A004,Europe/Paris,NATIONAL",
        "97105,America/Guadeloupe,GUADELOUPE",
        "97209,America/Martinique,MARTINIQUE",
        "97302,America/Cayenne,GUYANE",
        "97411,Indian/Reunion,REUNION",
        "97502,America/Miquelon,NATIONAL",
        "97608,Indian/Mayotte,MAYOTTE",
        "97701,America/St_Barthelemy,SAINT_BARTHELEMY",
        "97133,America/St_Barthelemy,SAINT_BARTHELEMY",
        "97801,America/Marigot,SAINT_MARTIN",
        "98735,Pacific/Tahiti,POLYNESIE",
        "98731,Pacific/Marquesas,POLYNESIE",
        "98719,Pacific/Gambier,POLYNESIE",
        "98818,Pacific/Noumea,NOUVELLE_CALEDONIE",
        "98611,Pacific/Wallis,WALLIS_ET_FUTUNA",
        "99999,Europe/Paris,NATIONAL",
        "'',Europe/Paris,NATIONAL",
        "9,Europe/Paris,NATIONAL"
    })
    void everyPlaceHasItsTimeAndItsHolidays(String code, ZoneId zone, PublicHolidays holidays) {
        assertThat(LocalCalendar.of(code)).isEqualTo(new LocalCalendar(zone, holidays));
    }

    @Test
    void everyKindOfHolidaysHasElevenDaysAtLeast() {
        assertThat(Arrays.stream(PublicHolidays.values())
                        .map(kind -> days(kind, 2027).size()))
                .allMatch(count -> count >= 11);
    }

    private static Set<LocalDate> days(PublicHolidays kind, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(kind::include)
                .collect(Collectors.toSet());
    }
}
