package fr.mediane.registers.venues.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The stretches of one day, as the rules lay them one after the other. */
final class DaySheet {
    private List<Span> spans = new ArrayList<>();

    void apply(HoursRule rule) {
        if (rule.manner() == HoursRule.Manner.REPLACE) {
            spans.clear();
        }
        for (var span : rule.spans()) {
            if (rule.manner() == HoursRule.Manner.FALLBACK) {
                fill(span);
            } else {
                overlay(span);
            }
        }
    }

    /** In order; touching stretches that say the same are one; an explicit closing does not reach into the next day. */
    List<Span> spans() {
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::from));
        var joined = new ArrayList<Span>();
        for (var span : sorted) {
            var own = span.state() == State.CLOSED && span.to() > Span.DAY ? clipped(span) : span;
            if (own == null) {
                continue;
            }
            if (!joined.isEmpty()
                    && joined.getLast().to() == own.from()
                    && joined.getLast().sameMeaning(own)) {
                joined.set(
                        joined.size() - 1,
                        joined.getLast().between(joined.getLast().from(), own.to()));
            } else {
                joined.add(own);
            }
        }
        return List.copyOf(joined);
    }

    private static @Nullable Span clipped(Span span) {
        return span.from() >= Span.DAY ? null : span.between(span.from(), Span.DAY);
    }

    private void overlay(Span added) {
        var kept = new ArrayList<Span>();
        for (var span : spans) {
            kept.addAll(without(span, added));
        }
        kept.add(added);
        spans = kept;
    }

    private void fill(Span added) {
        var rest = List.of(added);
        for (var span : spans) {
            rest = rest.stream().flatMap(part -> without(part, span).stream()).toList();
        }
        spans.addAll(rest);
    }

    private static List<Span> without(Span span, Span cut) {
        if (cut.to() <= span.from() || span.to() <= cut.from()) {
            return List.of(span);
        }
        var rest = new ArrayList<Span>(2);
        if (span.from() < cut.from()) {
            rest.add(span.between(span.from(), cut.from()));
        }
        if (cut.to() < span.to()) {
            rest.add(span.between(cut.to(), span.to()));
        }
        return rest;
    }

    /** What both sheets agree on; where they differ, unknown: one was made for school holidays, the other not. */
    static List<Span> agreeing(List<Span> one, List<Span> other) {
        if (one.equals(other)) {
            return one;
        }
        var borders = new TreeSet<Integer>();
        one.forEach(span -> borders.addAll(List.of(span.from(), span.to())));
        other.forEach(span -> borders.addAll(List.of(span.from(), span.to())));
        var sheet = new DaySheet();
        var marks = List.copyOf(borders);
        for (int i = 0; i + 1 < marks.size(); i++) {
            var here = at(one, marks.get(i));
            var there = at(other, marks.get(i));
            if (here != null && here.state() == State.CLOSED && there == null
                    || here == null && there != null && there.state() == State.CLOSED) {
                continue;
            }
            if (here != null && there != null && here.sameMeaning(there)) {
                sheet.spans.add(here.between(marks.get(i), marks.get(i + 1)));
            } else if (here != null || there != null) {
                sheet.spans.add(new Span(marks.get(i), marks.get(i + 1), State.UNKNOWN, "", false));
            }
        }
        return sheet.spans();
    }

    private static @Nullable Span at(List<Span> spans, int minute) {
        return spans.stream().filter(span -> span.covers(minute)).findFirst().orElse(null);
    }
}
