package fr.mediane.engines.surveys.impact;

import java.time.LocalDate;
import java.util.Optional;

/** Three months of a year. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** As it is written in addresses and files, {@code 2026-T1}; empty when it is none. */
    public static Optional<Quarter> parse(String text) {
        return text.matches("20\\d{2}-T[1-4]")
                ? Optional.of(new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0'))
                : Optional.empty();
    }

    public Quarter before() {
        return of(from().minusDays(1));
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
