package fr.mediane.programmes.mediation.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.LogbookDesk;
import fr.mediane.programmes.mediation.LogbookFilter;
import fr.mediane.programmes.mediation.LogbookLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A counsellor's own activities: the list, one of them, the day, a file. */
@Controller
@RequestMapping(RecordingPages.HOME)
class ActivityPages {
    private static final int PAGE = 25;
    private static final int LONGEST_DAY = 50;
    private static final Set<String> DONE = Set.of("enregistree", "deja", "modifiee", "restauree");

    private final ActivityDesk desk;
    private final LogbookDesk logbook;
    private final TypedPlaces places;
    private final FormReader reader;

    ActivityPages(ActivityDesk desk, LogbookDesk logbook, TypedPlaces places, FormReader reader) {
        this.desk = desk;
        this.logbook = logbook;
        this.places = places;
        this.reader = reader;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> typed) {
        var query = new ListQuery(typed);
        var part = logbook.list(actor, query.filter(), query.page(), PAGE).orThrow();
        var errors = FormErrors.of(query.errors());
        var page = new ListPage(
                query,
                errors,
                part.lines(),
                places.names(part.lines().stream().map(LogbookLine::place).toList()),
                part.totals(),
                Paging.of(Math.max(1, query.page()), PAGE, part.totals().activities()),
                venues(actor),
                TypedPlaces.id(query.one("supprimee")).map(UUID::toString).orElse(""));
        return errors.isEmpty()
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
                        DONE.contains(done) ? done : ""));
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

    @GetMapping("/export")
    void export(Actor actor, @RequestParam Map<String, String> typed, HttpServletResponse response) throws IOException {
        var out = new StringWriter();
        logbook.export(actor, new ListQuery(typed).filter(), out).orThrow();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("activites-" + reader.today() + ".csv")
                        .build()
                        .toString());
        response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Option> venues(Actor actor) {
        var used = logbook.habits(actor).venues();
        return Option.list(
                places.named(used).entrySet(), entry -> entry.getKey().toString(), Map.Entry::getValue);
    }
}
