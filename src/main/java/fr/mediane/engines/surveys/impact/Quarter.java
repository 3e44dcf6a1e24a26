package fr.mediane.engines.surveys.impact;

import java.time.LocalDate;

/** Three months of a year. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate from() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    @Override
    public int compareTo(Quarter other) {
        return from().compareTo(other.from());
    }

    @Override
    public String toString() {
        return year + "-T" + number;
    }
}
