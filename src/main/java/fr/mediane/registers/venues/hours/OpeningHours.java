package fr.mediane.registers.venues.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The opening hours of a place, read once from OpenStreetMap's {@code opening_hours} form. Immutable.
 *
 * <p>School holidays (SH) are in no calendar here: where they make a difference, the state is unknown.
 */
public final class OpeningHours {
    /** Longer texts are not read: the longest real ones have a few hundred characters. */
    private static final int LONGEST = 1_000;

    private static final int MOST_RULES = 60;
    private static final int DAYS_AHEAD = 100;
    private static final int WEEK = 7;

    private final String text;
    private final List<HoursRule> rules;
    private final boolean school;
    private final boolean holidays;

    private OpeningHours(String text, List<HoursRule> rules, boolean school, boolean holidays) {
        this.text = text;
        this.rules = rules;
        this.school = school;
        this.holidays = holidays;
    }

    /** Reads any text; what is not understood stays {@link #text()} and is not {@link #understood()}. */
    public static OpeningHours of(String text) {
        var plain = text.strip();
        try {
            var reader = new RuleReader();
            if (plain.length() <= LONGEST) {
                var parsed = new OpeningHoursParser(new StringReader(plain)).rules(false);
                for (var rule : parsed.size() <= MOST_RULES ? parsed : List.<ch.poole.openinghoursparser.Rule>of()) {
                    reader.read(rule);
                }
            }
            return new OpeningHours(plain, reader.rules(), reader.school(), reader.holidays());
        } catch (OpeningHoursParseException | Unreadable | RuntimeException | Error notHours) {
            if (notHours instanceof VirtualMachineError broken && !(broken instanceof StackOverflowError)) {
                throw broken;
            }
            // The parser's tokenizer throws errors, not only exceptions.
            return new OpeningHours(plain, List.of(), false, false);
        }
    }

    /** The text as it was given, without surrounding blanks. */
    public String text() {
        return text;
    }

    /** Whether the text could be read as opening hours. */
    public boolean understood() {
        return !rules.isEmpty();
    }

    /** Whether the hours say anything about public holidays. */
    public boolean namesHolidays() {
        return holidays;
    }

    /** Open, closed or unknown at this moment; cheap enough to be asked for thousands of places. */
    public State stateAt(Instant instant, LocalCalendar calendar) {
        return understood()
                ? spanAt(calendar.at(instant), calendar).map(Span::state).orElse(State.CLOSED)
                : State.UNKNOWN;
    }

    /** What to tell someone who wonders whether to go now. */
    public Opening at(Instant instant, LocalCalendar calendar) {
        var now = calendar.at(instant).withSecond(0).withNano(0);
        if (!understood()) {
            return new Opening(State.UNKNOWN, now, Optional.empty(), Optional.empty(), "");
        }
        var span = spanAt(now, calendar);
        var state = span.map(Span::state).orElse(State.CLOSED);
        var next = state == State.OPEN ? Optional.<LocalDateTime>empty() : nextOpening(now, calendar);
        var comment = span.map(Span::comment).filter(words -> !words.isEmpty()).orElseGet(this::onlyComment);
        return new Opening(state, now, state == State.CLOSED ? next : endOf(state, now, calendar), next, comment);
    }

    /** The days from {@code first}, at most a year of them. */
    public List<DayHours> days(LocalDate first, int count, LocalCalendar calendar) {
        var days = new ArrayList<DayHours>();
        for (int i = 0; i < Math.min(count, 366); i++) {
            var date = first.plusDays(i);
            var all = understood() ? spansOf(date, calendar) : List.<Span>of();
            var note = all.stream()
                    .filter(span ->
                            span.state() == State.CLOSED && !span.comment().isEmpty())
                    .map(Span::comment)
                    .findFirst()
                    .orElse("");
            var shown =
                    all.stream().filter(span -> span.state() != State.CLOSED).toList();
            days.add(new DayHours(date, calendar.isHoliday(date), shown, note));
        }
        return days;
    }

    private String onlyComment() {
        var first = rules.getFirst().spans();
        return rules.size() == 1 && !first.isEmpty() ? first.getFirst().comment() : "";
    }

    private List<Span> spansOf(LocalDate date, LocalCalendar calendar) {
        var spans = sheet(new DayTest.Day(date, calendar, false));
        return school ? DaySheet.agreeing(spans, sheet(new DayTest.Day(date, calendar, true))) : spans;
    }

    private List<Span> sheet(DayTest.Day day) {
        var sheet = new DaySheet();
        for (var rule : rules) {
            if (rule.days().holds(day)) {
                sheet.apply(rule);
            }
        }
        return sheet.spans();
    }

    /** The stretch that holds now, today's or one that began yesterday; the more open of both. */
    private Optional<Span> spanAt(LocalDateTime time, LocalCalendar calendar) {
        int minute = time.getHour() * 60 + time.getMinute();
        var today = covering(spansOf(time.toLocalDate(), calendar), minute);
        if (today.isPresent() && today.get().state() == State.OPEN) {
            return today;
        }
        var yesterday = covering(spansOf(time.toLocalDate().minusDays(1), calendar), minute + Span.DAY);
        return yesterday.isPresent()
                        && (today.isEmpty()
                                || yesterday.get().state().compareTo(today.get().state()) > 0)
                ? yesterday
                : today;
    }

    private static Optional<Span> covering(List<Span> spans, int minute) {
        for (var span : spans) {
            if (span.covers(minute)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDateTime> nextOpening(LocalDateTime now, LocalCalendar calendar) {
        for (int i = 0; i <= DAYS_AHEAD; i++) {
            var date = now.toLocalDate().plusDays(i);
            for (var span : spansOf(date, calendar)) {
                var start = date.atStartOfDay().plusMinutes(span.from());
                if (span.state() == State.OPEN && start.isAfter(now)) {
                    return Optional.of(start);
                }
            }
        }
        return Optional.empty();
    }

    /** Follows the same state over midnights, for a week at most: beyond, it is "always". */
    private Optional<LocalDateTime> endOf(State state, LocalDateTime now, LocalCalendar calendar) {
        var limit = now.plusDays(WEEK);
        var end = now;
        while (end.isBefore(limit)) {
            var span = spanAt(end, calendar).filter(here -> here.state() == state);
            if (span.isEmpty()) {
                return Optional.of(end);
            }
            end = endOf(span.get(), end);
        }
        return Optional.empty();
    }

    private static LocalDateTime endOf(Span span, LocalDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        var day = span.covers(minute) ? time.toLocalDate() : time.toLocalDate().minusDays(1);
        return day.atStartOfDay().plusMinutes(span.to());
    }
}
