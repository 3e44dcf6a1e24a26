package fr.mediane.engines.agenda.booking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.booking.OfferDesk;
import fr.mediane.engines.agenda.booking.web.BookingPage.Counter;
import fr.mediane.engines.agenda.web.BookingForm;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import jakarta.servlet.http.HttpServletRequest;
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

/**
 * Booking at a venue, without an account: one question per screen. What was chosen stands in the address; who one is never
 * does.
 */
@Controller
@RequestMapping("/lieux/{venue}/rendez-vous")
class BookingPages {
    private final OfferDesk offers;
    private final VenueDirectoryDesk venues;
    private final BookingSteps steps;

    BookingPages(OfferDesk offers, VenueDirectoryDesk venues, BookingSteps steps) {
        this.offers = offers;
        this.venues = venues;
        this.steps = steps;
    }

    /** What, then which day, then what time, then how to reach the person. */
    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable("venue") UUID venue, @RequestParam Map<String, String> typed) {
        var page = page(actor, venue, typed);
        if (page.workshop().isPresent() || page.form().begins().isPresent()) {
            return Screen.of(BookingPages.class, "bookContact", page);
        }
        if (page.form().day().filter(day -> page.days().containsKey(day)).isPresent()) {
            return Screen.of(BookingPages.class, "bookTime", page);
        }
        boolean choice = !page.announced().isEmpty() && !page.form().one("quoi").equals("rendez-vous");
        return Screen.of(BookingPages.class, choice ? "bookWhat" : "bookDay", page);
    }

    /** Reads the contact, then shows everything once more; nothing is kept yet. */
    @PostMapping("/verifier")
    ModelAndView check(Actor actor, @PathVariable("venue") UUID venue, @RequestParam Map<String, String> typed) {
        return steps.check(page(actor, venue, typed));
    }

    @PostMapping
    ModelAndView book(
            Actor actor,
            @PathVariable("venue") UUID venue,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Locale locale) {
        return steps.book(actor, page(actor, venue, typed), request, locale);
    }

    private BookingPage page(Actor actor, UUID id, Map<String, String> typed) {
        var venue = venues.brief(id)
                .filter(VenueBrief::open)
                .orElseGet(() -> Decision.<VenueBrief>unknown().orThrow());
        return new BookingPage(
                Counter.of(venue),
                offers.offers(id),
                offers.announced(id),
                new BookingForm(typed),
                BookingSteps.self(actor),
                FormErrors.NONE);
    }
}
