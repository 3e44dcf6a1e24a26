package fr.mediane.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of a part of France.
 *
 * <p>Sources: Code du travail L3133-1 (eleven national days), L3134-13 (Alsace-Moselle), L3422-2 (abolition of slavery
 * overseas); for the Pacific and Saint-Martin, their own deliberations.
 */
public enum PublicHolidays {
    NATIONAL,
    /** Good Friday holds where the commune has a Protestant church, which no file tells: taken as a holiday everywhere. */
    ALSACE_MOSELLE("12-26"),
    GUADELOUPE("05-27"),
    MARTINIQUE("05-22"),
    GUYANE("06-10"),
    REUNION("12-20"),
    MAYOTTE("04-27"),
    SAINT_BARTHELEMY("10-09"),
    /** 27 May in the Code, 28 May by the territory's deliberation of 5 November 2015, applied since 2018. */
    SAINT_MARTIN("05-28"),
    WALLIS_ET_FUTUNA("04-28", "06-29", "07-29"),
    /** From 2026 Matari’i, 20 November, replaces the Autonomy holiday of 29 June. */
    POLYNESIE("03-05", "11-20"),
    NOUVELLE_CALEDONIE("09-24");

    private static final Set<MonthDay> FIXED =
            days("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25");
    private static final int GOOD_FRIDAY = -2;
    private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

    private final Set<MonthDay> local;

    PublicHolidays(String... local) {
        this.local = days(local);
    }

    /** Whether the day is a public holiday there. */
    public boolean include(LocalDate day) {
        var date = MonthDay.from(day);
        if (FIXED.contains(date) || local.contains(date) && localAt(day.getYear(), date)) {
            return true;
        }
        if (this == POLYNESIE && day.getYear() < 2026 && date.equals(MonthDay.of(6, 29))) {
            return true;
        }
        var afterEaster = ChronoUnit.DAYS.between(easter(day.getYear()), day);
        return AFTER_EASTER.contains(afterEaster) || afterEaster == GOOD_FRIDAY && keepsGoodFriday();
    }

    private boolean localAt(int year, MonthDay date) {
        return this != POLYNESIE || year >= 2026 || !date.equals(MonthDay.of(11, 20));
    }

    private boolean keepsGoodFriday() {
        return this == ALSACE_MOSELLE || this == POLYNESIE;
    }

    /** Easter Sunday of the Gregorian calendar (the anonymous algorithm published in Nature in 1876). */
    public static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int leaps = (century + 8) / 25;
        int epact = (19 * golden + century - century / 4 - (century - leaps + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int march = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, march / 31, march % 31 + 1);
    }

    private static Set<MonthDay> days(String... texts) {
        return Arrays.stream(texts).map(text -> MonthDay.parse("--" + text)).collect(Collectors.toUnmodifiableSet());
    }
}
