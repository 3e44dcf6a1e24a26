package fr.mediane.engines.agenda.web;

import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.AgendaDesk.Seen;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.openings.OpeningWindow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A week, or a day, of one's own agenda.
 *
 * @param days the days shown
 * @param names what the places are called
 * @param beginnings what rooms above offer to begin
 */
public record WeekPage(
        LocalDate day,
        List<LocalDate> days,
        LocalDate today,
        List<Seen> meetings,
        List<OpeningWindow> windows,
        Map<UUID, String> names,
        List<MeetingFollowUp.Link> beginnings) {
    /** Something on a day: an opening, or a meeting. */
    public record Line(LocalTime begins, LocalTime ends, Optional<OpeningWindow> window, Optional<Seen> meeting) {}

    public boolean oneDay() {
        return days.size() == 1;
    }

    public String previous() {
        return at(day.minusDays(days.size()), oneDay());
    }

    public String next() {
        return at(day.plusDays(days.size()), oneDay());
    }

    public String at(LocalDate other, boolean single) {
        return AgendaPages.HOME + "?jour=" + other + (single ? "&vue=jour" : "");
    }

    /** What there is on a day, in order; an opening stands before what takes place in it. */
    public List<Line> on(LocalDate date) {
        return Stream.concat(
                        windows.stream()
                                .filter(window -> window.day().equals(date))
                                .map(window -> new Line(
                                        window.start().toLocalTime(),
                                        window.end().toLocalTime(),
                                        Optional.of(window),
                                        Optional.empty())),
                        meetings.stream()
                                .filter(seen -> !seen.meeting().cancelled())
                                .filter(seen ->
                                        seen.meeting().start().toLocalDate().equals(date))
                                .map(seen -> new Line(
                                        seen.meeting().start().toLocalTime(),
                                        seen.meeting().end().toLocalTime(),
                                        Optional.empty(),
                                        Optional.of(seen))))
                .sorted(Comparator.comparing(Line::begins)
                        .thenComparing(line -> line.meeting().isPresent()))
                .toList();
    }

    /** How many venues and people on a day, at a glance. */
    public long people(LocalDate date) {
        return on(date).stream()
                .flatMap(line -> line.meeting().stream())
                .mapToLong(seen -> seen.seated().size())
                .sum();
    }

    public String hours(Ui ui, Line line) {
        return DayWords.time(ui.locale(), line.begins()) + " – " + DayWords.time(ui.locale(), line.ends());
    }

    public String title(Ui ui, LocalDate date) {
        return DayWords.day(ui.locale(), date);
    }

    /** A meeting in a few words: who comes, or what it is about. */
    public static String name(Ui ui, Seen seen) {
        if (seen.meeting().kind() != MeetingKind.APPOINTMENT) {
            return seen.meeting().title();
        }
        return seen.seated().stream()
                .map(booking -> booking.participant().name())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> ui.t("agenda.kind.appointment"));
    }

    /** Whether it takes place in an opening of the same venue, which has just said where. */
    public boolean inside(LocalDate date, Seen seen) {
        var meeting = seen.meeting();
        return windows.stream()
                .anyMatch(window -> window.day().equals(date)
                        && window.venue().equals(meeting.venue())
                        && !window.begins().isAfter(meeting.begins())
                        && !window.ends().isBefore(meeting.ends()));
    }

    public String place(UUID venue) {
        return names.getOrDefault(venue, "");
    }
}
