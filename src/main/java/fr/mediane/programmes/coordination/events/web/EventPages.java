package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.AnnouncementDesk;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.programmes.coordination.events.EventDesk;
import fr.mediane.programmes.coordination.events.PublicEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Events as everybody finds and reads them. */
@Controller
@RequestMapping(EventPages.PATH)
class EventPages {
    static final String PATH = "/evenements";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final EventDesk desk;
    private final AnnouncementDesk announcements;
    private final PlaceDesk places;
    private final EventSearching searching;
    private final Around around;

    /** What a page needs besides what it shows. */
    @Component
    record Around(BaseUrl baseUrl, Clock clock) {}

    EventPages(
            EventDesk desk, AnnouncementDesk announcements, PlaceDesk places, EventSearching searching, Around around) {
        this.desk = desk;
        this.announcements = announcements;
        this.places = places;
        this.searching = searching;
        this.around = around;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "ou", defaultValue = "") String commune,
            @RequestParam(name = "commune", defaultValue = "") String code,
            @RequestParam(name = "departement", defaultValue = "") String departement,
            @RequestParam(name = "du", defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page) {
        var typed = new EventSearching.Typed(commune, code, departement, day, page);
        return Screen.of(EventPages.class, "events", searching.page(typed));
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var event = desk.find(actor, id)
                .orElseGet(() -> Decision.<PublicEvent>unknown().orThrow());
        var place = places.brief(event.place()).orElseThrow();
        return Screen.of(
                EventPages.class,
                "event",
                new EventPage(
                        event,
                        place,
                        places.venue(event.place()),
                        actor.account().filter(event.host()::equals).isPresent(),
                        around.baseUrl().at(PATH + "/" + id),
                        around.clock().instant()));
    }

    /** The event for a calendar program. */
    @GetMapping("/{id}/agenda.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id) {
        var file = desk.find(Actor.PUBLIC, id)
                .flatMap(event -> announcements.calendar(event.id()))
                .orElseGet(() -> Decision.<String>unknown().orThrow());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evenement.ics")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
