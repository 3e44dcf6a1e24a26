package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.programmes.mediation.logbook.LogbookDesk;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.programmes.mediation.recording.web.FormReader;
import fr.mediane.programmes.mediation.recording.web.RecordingPages;
import fr.mediane.programmes.mediation.recording.web.TypedPlaces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A counsellor's own activities: the list, one of them, the day. */
@Controller
@RequestMapping(RecordingPages.HOME)
class ActivityPages {
    private static final int LONGEST_DAY = 50;
    private static final Set<String> DONE = Set.of("enregistree", "deja", "modifiee", "restauree");

    private final ActivityDesk desk;
    private final LogbookDesk logbook;
    private final TypedPlaces places;
    private final FormReader reader;
    private final ListView view;

    ActivityPages(ActivityDesk desk, LogbookDesk logbook, TypedPlaces places, FormReader reader, ListView view) {
        this.desk = desk;
        this.logbook = logbook;
        this.places = places;
        this.reader = reader;
        this.view = view;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> typed) {
        var page = view.page(actor, new ListQuery(typed), List.of());
        return page.errors().isEmpty()
                ? Screen.of(ActivityPages.class, "list", page)
                : Screen.refused(ActivityPages.class, "list", page);
    }

    @GetMapping("/{id}")
    ModelAndView see(
            Actor actor, @PathVariable("id") UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var activity = desk.find(actor, id).orThrow();
        var place = activity.content().place();
        var residence = activity.content().residence().map(code -> places.communeLabel(code.code()));
        return Screen.of(
                ActivityPages.class,
                "activity",
                new ActivityPage(
                        activity,
                        places.names(List.of(place)).getOrDefault(place, ""),
                        residence.orElse(""),
                        DONE.contains(done) ? done : "",
                        view.named(actor, List.of(id)).getOrDefault(id, List.of()),
                        view.tags(actor, id),
                        view.onward(actor, id)));
    }

    /** Today at the side of the form; a fragment, so that the form's own page says nothing of anyone. */
    @GetMapping("/jour")
    ModelAndView day(Actor actor) {
        var part = logbook.list(actor, LogbookFilter.day(reader.today()), 1, LONGEST_DAY)
                .orThrow();
        return Screen.of(
                ActivityPages.class,
                "day",
                new DayPage(
                        part.lines(),
                        places.names(
                                part.lines().stream().map(LogbookLine::place).toList()),
                        part.totals()));
    }
}
