package fr.mediane.steering.lines;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When requests were filed.
 *
 * @param until the day after the last
 */
public record Period(LocalDate since, LocalDate until) {
    /** A calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The year that ends with today. */
    public static Period latest(LocalDate today) {
        return new Period(today.plusDays(1).minusYears(1), today.plusDays(1));
    }

    /** The calendar year it is, when it is one. */
    public Optional<Integer> ofYear() {
        return equals(year(since.getYear())) ? Optional.of(since.getYear()) : Optional.empty();
    }
}
