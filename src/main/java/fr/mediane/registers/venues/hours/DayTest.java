package fr.mediane.registers.venues.hours;

import java.time.LocalDate;
import java.util.List;

/** Whether a rule holds on a day. */
@FunctionalInterface
interface DayTest {
    DayTest ALWAYS = day -> true;

    boolean holds(Day day);

    /**
     * A day as the rules see it.
     *
     * @param school whether to take it as one of school holidays, which no calendar here tells
     */
    record Day(LocalDate date, LocalCalendar calendar, boolean school) {
        Day plus(int days) {
            return new Day(date.plusDays(days), calendar, school);
        }
    }

    static DayTest all(List<DayTest> tests) {
        return switch (tests.size()) {
            case 0 -> ALWAYS;
            case 1 -> tests.getFirst();
            default -> day -> tests.stream().allMatch(test -> test.holds(day));
        };
    }

    static DayTest any(List<DayTest> tests) {
        return tests.size() == 1 ? tests.getFirst() : day -> tests.stream().anyMatch(test -> test.holds(day));
    }
}
