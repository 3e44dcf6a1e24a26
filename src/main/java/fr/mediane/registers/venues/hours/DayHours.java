package fr.mediane.registers.venues.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * One day's hours, in order and without overlap.
 *
 * @param date the day, at the place
 * @param holiday whether it is a public holiday there
 * @param spans open and unsettled stretches; none means closed
 * @param note what the hours add about a closed day, for example "travaux"; may be empty
 */
public record DayHours(LocalDate date, boolean holiday, List<Span> spans, String note) {
    public DayHours {
        spans = List.copyOf(spans);
    }
}
