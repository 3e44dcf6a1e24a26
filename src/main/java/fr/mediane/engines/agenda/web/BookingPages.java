package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.BookingDesk;
import fr.mediane.engines.agenda.OfferDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import jakarta.servlet.http.HttpServletRequest;
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

/**
 * Booking at a venue, without an account: one question per screen. What was chosen stands in the address; who one is never
 * does.
 */
@Controller
@RequestMapping("/lieux/{venue}/rendez-vous")
class BookingPages {
    private final OfferDesk offers;
    private final BookingDesk desk;
    private final VenueDirectoryDesk venues;
    private final PublicLimits limits;

    BookingPages(OfferDesk offers, BookingDesk desk, VenueDirectoryDesk venues, PublicLimits limits) {
        this.offers = offers;
        this.desk = desk;
        this.venues = venues;
        this.limits = limits;
    }

    /** What, then which day, then what time, then how to reach the person. */
    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable("venue") UUID venue, @RequestParam Map<String, String> typed) {
        var page = page(actor, venue, new BookingForm(typed), List.of());
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
        var form = new BookingForm(typed);
        var brief = venue(venue);
        var errors = form.unreadable(region(brief));
        if (errors.isEmpty() && form.contact(region(brief)).none() && !known(actor)) {
            errors.add(ErrorKey.on("phone", "agenda.error.contact"));
        }
        var page = page(actor, venue, form, errors);
        return errors.isEmpty()
                ? Screen.of(BookingPages.class, "bookCheck", page)
                : Screen.refused(BookingPages.class, "bookContact", page);
    }

    @PostMapping
    ModelAndView book(
            Actor actor,
            @PathVariable("venue") UUID venue,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Locale locale) {
        var form = new BookingForm(typed);
        var region = region(venue(venue));
        var errors = form.unreadable(region);
        if (!errors.isEmpty() || !form.one("site").isEmpty()) {
            return Screen.refused(BookingPages.class, "bookContact", page(actor, venue, form, errors));
        }
        if (!limits.mayBook(request)) {
            return refused(actor, venue, form, List.of(ErrorKey.of("agenda.error.too-many")));
        }
        var language = locale.getLanguage().equals("en") ? "en" : "fr";
        var contact = form.contact(region);
        Decision<BookingDesk.Held> decision = form.workshop().isPresent()
                ? desk.enrol(actor, form.workshop().get(), form.id(), form.one("name"), contact, language)
                : form.begins()
                        .map(begins -> desk.book(actor, venue, begins, form.id(), form.one("name"), contact, language))
                        .orElseGet(() -> Decision.refused(ErrorKey.of("agenda.error.just-taken")));
        return decision instanceof Decision.Refused<BookingDesk.Held>(var reasons)
                ? refused(actor, venue, form, reasons)
                : new ModelAndView(
                        "redirect:" + HeldPages.HOME + "/" + decision.orThrow().token() + "?fait=pris");
    }

    private ModelAndView refused(Actor actor, UUID venue, BookingForm form, List<ErrorKey> reasons) {
        return Screen.refused(BookingPages.class, "bookCheck", page(actor, venue, form, reasons));
    }

    private BookingPage page(Actor actor, UUID venue, BookingForm form, List<ErrorKey> errors) {
        return new BookingPage(
                venue(venue), offers.offers(venue), offers.announced(venue), form, known(actor), FormErrors.of(errors));
    }

    private VenueBrief venue(UUID id) {
        return venues.brief(id)
                .filter(VenueBrief::open)
                .orElseGet(() -> Decision.<VenueBrief>unknown().orThrow());
    }

    private static boolean known(Actor actor) {
        return actor.is(Role.CITIZEN);
    }

    /** Where a number without prefix is from first. */
    private static String region(VenueBrief venue) {
        return switch (venue.postCode().length() < 3 ? "" : venue.postCode().substring(0, 3)) {
            case "971" -> "GP";
            case "972" -> "MQ";
            case "973" -> "GF";
            case "974" -> "RE";
            case "975" -> "PM";
            case "976" -> "YT";
            case "986" -> "WF";
            case "987" -> "PF";
            case "988" -> "NC";
            default -> "FR";
        };
    }
}
