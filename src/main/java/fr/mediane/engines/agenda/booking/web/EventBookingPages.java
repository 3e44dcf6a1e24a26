package fr.mediane.engines.agenda.booking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.Announced;
import fr.mediane.engines.agenda.AnnouncementDesk;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.engines.agenda.booking.web.BookingPage.Counter;
import fr.mediane.engines.agenda.web.BookingForm;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Enrolling in a public event, as in a workshop: without an account, one question per screen. */
@Controller
@RequestMapping(EventBookingPages.EVENTS + "/{event}" + EventBookingPages.HERE)
class EventBookingPages {
    static final String EVENTS = "/evenements";
    static final String HERE = "/inscription";

    private final AnnouncementDesk announcements;
    private final PlaceDesk places;
    private final BookingSteps steps;

    EventBookingPages(AnnouncementDesk announcements, PlaceDesk places, BookingSteps steps) {
        this.announcements = announcements;
        this.places = places;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable("event") UUID event) {
        return Screen.of(EventBookingPages.class, "bookContact", page(actor, event, Map.of()));
    }

    @PostMapping("/verifier")
    ModelAndView check(Actor actor, @PathVariable("event") UUID event, @RequestParam Map<String, String> typed) {
        return steps.check(page(actor, event, typed));
    }

    @PostMapping
    ModelAndView book(
            Actor actor,
            @PathVariable("event") UUID event,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Locale locale) {
        return steps.book(actor, page(actor, event, typed), request, locale);
    }

    private BookingPage page(Actor actor, UUID event, Map<String, String> typed) {
        var found = announcements
                .find(event)
                .filter(one -> one.meeting().kind() == MeetingKind.EVENT)
                .orElseGet(() -> Decision.<Announced>unknown().orThrow());
        var place = places.brief(found.meeting().venue()).orElseThrow();
        var chosen = new HashMap<>(typed);
        chosen.put("atelier", event.toString());
        return new BookingPage(
                Counter.of(found.meeting(), place),
                List.of(),
                List.of(found),
                new BookingForm(chosen),
                BookingSteps.self(actor),
                FormErrors.NONE);
    }
}
