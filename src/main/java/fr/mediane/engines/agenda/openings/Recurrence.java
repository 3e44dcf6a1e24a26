package fr.mediane.engines.agenda.openings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/** The days of a rule of RFC 5545. */
final class Recurrence {
    /** Days only: an opening has its hours. */
    private static final Pattern FORM =
            Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY)(;(INTERVAL=[1-9]\\d?|COUNT=[1-9]\\d{0,2}|UNTIL=\\d{8}|WKST=MO"
                    + "|BYDAY=[+-]?[0-5]?(MO|TU|WE|TH|FR|SA|SU)(,[+-]?[0-5]?(MO|TU|WE|TH|FR|SA|SU)){0,6}"
                    + "|BYMONTHDAY=-?[0-3]?\\d(,-?[0-3]?\\d){0,9}|BYMONTH=1?\\d(,1?\\d){0,11}|BYSETPOS=-?[1-5])){0,8}");

    private Recurrence() {}

    /** Whether the rule is one that can be followed; none at all is one. */
    static boolean understood(String rule) {
        return rule.isEmpty() || parse(rule).isPresent();
    }

    /** The days on which it holds, from one to another, both included. */
    static List<LocalDate> days(String rule, LocalDate first, LocalDate from, LocalDate to) {
        var start = from.isBefore(first) ? first : from;
        if (start.isAfter(to)) {
            return List.of();
        }
        if (rule.isEmpty()) {
            return start.equals(first) ? List.of(first) : List.of();
        }
        return parse(rule).orElseThrow().getDates(first, start, to.plusDays(1)).stream()
                .filter(day -> !day.isAfter(to) && !day.isBefore(start))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Recur<LocalDate>> parse(String rule) {
        if (!FORM.matcher(rule).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Recur<LocalDate>(rule));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
