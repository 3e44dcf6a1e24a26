package fr.mediane.engines.agenda.feeds.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.feeds.FeedDesk;
import fr.mediane.engines.agenda.web.AgendaPages;
import fr.mediane.engines.agenda.web.AgendaVenues;
import fr.mediane.engines.agenda.web.BookingForm;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.web.BaseUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calendars for other programs: made, revoked, and read by whoever has the address. */
@Controller
class FeedPages {
    static final String HOME = AgendaPages.HOME + "/calendriers";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final FeedDesk desk;
    private final AgendaVenues venues;
    private final BaseUrl baseUrl;

    FeedPages(FeedDesk desk, AgendaVenues venues, BaseUrl baseUrl) {
        this.desk = desk;
        this.venues = venues;
        this.baseUrl = baseUrl;
    }

    @GetMapping(HOME)
    ModelAndView list(Actor actor) {
        return page(actor, "");
    }

    /** The address is shown on this page only: it is kept nowhere. */
    @PostMapping(HOME)
    ModelAndView make(Actor actor, @RequestParam(name = "lieu", defaultValue = "") String venue) {
        var fresh = desk.make(actor, BookingForm.id(venue)).orThrow();
        return page(actor, baseUrl.at("/agenda/" + fresh.secret() + ".ics"));
    }

    @PostMapping(HOME + "/{id}/revoquer")
    ModelAndView revoke(Actor actor, @PathVariable("id") UUID id) {
        desk.revoke(actor, id).orThrow();
        return new ModelAndView("redirect:" + HOME);
    }

    @GetMapping("/agenda/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("secret") String secret) {
        var content = desk.calendar(secret).orThrow().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(content))
                .body(content);
    }

    private ModelAndView page(Actor actor, String fresh) {
        var own = desk.own(actor).orThrow();
        var places = Stream.concat(desk.venues(actor).stream(), own.stream().flatMap(feed -> feed.venue().stream()))
                .distinct()
                .toList();
        var page = new FeedsPage(own, venues.names(places), desk.venues(actor), Hosts.mayReceive(actor), fresh);
        return Screen.of(FeedPages.class, "feeds", page);
    }
}
