package fr.mediane.engines.agenda.web;

import fr.mediane.design.Screen;
import fr.mediane.design.Suggestions;
import fr.mediane.design.Suggestions.Line;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own agenda: a week, a day, a meeting. */
@Controller
@RequestMapping(AgendaPages.HOME)
public class AgendaPages {
    public static final String HOME = "/mon-espace/agenda";
    private static final int WEEK = 7;
    /** Days begin this much earlier or later somewhere in France. */
    private static final Duration AROUND = Duration.ofHours(14);

    private final AgendaDesk agenda;
    private final OpeningDesk openings;
    private final AgendaVenues venues;
    private final FollowUps followUps;
    private final Clock clock;

    AgendaPages(AgendaDesk agenda, OpeningDesk openings, AgendaVenues venues, FollowUps followUps, Clock clock) {
        this.agenda = agenda;
        this.openings = openings;
        this.venues = venues;
        this.followUps = followUps;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView week(
            Actor actor,
            @RequestParam(name = "jour", defaultValue = "") String typed,
            @RequestParam(name = "vue", defaultValue = "") String view) {
        allowed(actor);
        var today = Paris.today(clock);
        var day = day(typed).orElse(today);
        int count = view.equals("jour") ? 1 : WEEK;
        var first = count == 1 ? day : day.with(DayOfWeek.MONDAY);
        var from = first.atStartOfDay().toInstant(ZoneOffset.UTC).minus(AROUND);
        var to = first.plusDays(count).atStartOfDay().toInstant(ZoneOffset.UTC).plus(AROUND);
        var meetings = agenda.between(actor, from, to).orThrow();
        var windows = openings.windows(actor, from, to).orThrow();
        var places = Stream.concat(
                        meetings.stream().map(seen -> seen.meeting().venue()),
                        windows.stream().map(window -> window.venue()))
                .distinct()
                .toList();
        var days = first.datesUntil(first.plusDays(count)).toList();
        return Screen.of(
                AgendaPages.class,
                "week",
                new WeekPage(day, days, today, meetings, windows, venues.names(places), followUps.beginnings(actor)));
    }

    /** What the forms propose while the name of a venue is typed. */
    @GetMapping("/lieux")
    ModelAndView places(Actor actor, @RequestParam(name = "q", defaultValue = "") String text) {
        allowed(actor);
        return Screen.of(
                Ui.class,
                "suggestions",
                new Suggestions(venues.suggest(text).stream()
                        .map(venue -> new Line(venue.id().toString(), AgendaVenues.label(venue), venue.postCode()))
                        .toList()));
    }

    public static void allowed(Actor actor) {
        if (!Hosts.mayReceive(actor)) {
            Decision.forbidden().orThrow();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 2000 && day.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
