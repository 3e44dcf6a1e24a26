package fr.mediane.registers.venues.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the parser's rules into ours, once per text. */
final class RuleReader {
    private final List<HoursRule> rules = new ArrayList<>();
    private boolean school;
    private boolean holidays;
    private boolean previousNamedDays;

    void read(Rule rule) throws Unreadable {
        if (rule.isEmpty()) {
            return;
        }
        var days = days(rule);
        var state = state(rule.getModifier());
        rules.add(new HoursRule(DayTest.all(days), spans(rule, state), manner(rule, state, !days.isEmpty())));
        previousNamedDays = !days.isEmpty();
    }

    List<HoursRule> rules() {
        return List.copyOf(rules);
    }

    /** Whether a rule depends on school holidays, which no calendar here tells. */
    boolean school() {
        return school;
    }

    /** Whether a rule speaks of public holidays. */
    boolean holidays() {
        return holidays;
    }

    private HoursRule.Manner manner(Rule rule, State state, boolean namesDays) {
        if (rule.isFallBack()) {
            return HoursRule.Manner.FALLBACK;
        }
        // "Mo-Fr 08:00-18:00; 12:00-13:00 off" cuts, and a rule of times alone after one of days adds to it.
        boolean adds = rule.isAdditive() || state == State.CLOSED || !namesDays && previousNamedDays;
        return adds ? HoursRule.Manner.OVERLAY : HoursRule.Manner.REPLACE;
    }

    private List<DayTest> days(Rule rule) throws Unreadable {
        var tests = new ArrayList<DayTest>();
        either(tests, some(rule.getYears()).stream().map(DateTests::of).toList());
        either(tests, some(rule.getWeeks()).stream().map(DateTests::of).toList());
        var dates = new ArrayList<DayTest>();
        for (var range : some(rule.getDates())) {
            dates.add(DateTests.of(range));
        }
        either(tests, dates);
        weekdays(rule, tests);
        return tests;
    }

    /** "PH,Mo" is either, "PH Mo" is both. */
    private void weekdays(Rule rule, List<DayTest> tests) {
        var either = new ArrayList<DayTest>();
        var both = new ArrayList<DayTest>();
        for (var holiday : some(rule.getHolidays())) {
            school |= holiday.getType() == Holiday.Type.SH;
            holidays |= holiday.getType() == Holiday.Type.PH;
            (holiday.getUseAsWeekDay() ? either : both).add(WeekdayTests.of(holiday));
        }
        some(rule.getDays()).forEach(range -> either.add(WeekdayTests.of(range)));
        either(tests, both);
        either(tests, either);
    }

    private static void either(List<DayTest> tests, List<DayTest> alternatives) {
        if (!alternatives.isEmpty()) {
            tests.add(DayTest.any(alternatives));
        }
    }

    private static State state(@Nullable RuleModifier modifier) {
        if (modifier == null) {
            return State.OPEN;
        }
        RuleModifier.@Nullable Modifier word = modifier.getModifier();
        if (word == null) {
            // A comment alone settles nothing: "sur rendez-vous".
            return State.UNKNOWN;
        }
        return switch (word) {
            case OPEN -> State.OPEN;
            case OFF, CLOSED -> State.CLOSED;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    private static List<Span> spans(Rule rule, State state) throws Unreadable {
        var comment = comment(rule);
        var times = some(rule.getTimes());
        if (times.isEmpty()) {
            // A day off also takes away what would have run past its midnight.
            return List.of(new Span(0, state == State.CLOSED ? Span.LIMIT : Span.DAY, state, comment, false));
        }
        var spans = new ArrayList<Span>();
        for (var time : times) {
            add(spans, time, state, comment);
        }
        return spans;
    }

    private static void add(List<Span> spans, TimeSpan time, State state, String comment) throws Unreadable {
        if (time.getStartEvent() != null || time.getEndEvent() != null) {
            throw new Unreadable("sunrise or sunset");
        }
        if (time.getInterval() != 0) {
            throw new Unreadable("departures, not hours");
        }
        int start = time.getStart();
        int end = time.getEnd();
        if (end == TimeSpan.UNDEFINED_TIME) {
            if (!time.isOpenEnded()) {
                throw new Unreadable("a moment, not a stretch");
            }
            spans.add(new Span(start, Span.DAY, state == State.OPEN ? State.UNKNOWN : state, comment, true));
            return;
        }
        int until = end <= start ? end + Span.DAY : end;
        if (start < 0 || start >= Span.DAY || until > Span.LIMIT) {
            throw new Unreadable("no such time");
        }
        spans.add(new Span(start, until, state, comment, false));
        if (time.isOpenEnded() && until < Span.DAY) {
            spans.add(new Span(until, Span.DAY, State.UNKNOWN, comment, true));
        }
    }

    private static String comment(Rule rule) {
        @Nullable RuleModifier modifier = rule.getModifier();
        @Nullable String after = modifier == null ? null : modifier.getComment();
        @Nullable String before = rule.getComment();
        return after != null ? after.strip() : before != null ? before.strip() : "";
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
