package fr.mediane.engines.agenda.booking.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.registers.venues.VenueBrief;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The last steps of booking, the same at a venue and for an event: how to reach the person, all of it once more, done. */
@Component
class BookingSteps {
    private final BookingDesk desk;
    private final PublicLimits limits;

    BookingSteps(BookingDesk desk, PublicLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    /** The name of the person who signed in, so that no contact is needed. */
    static Optional<String> self(Actor actor) {
        return actor.is(Role.CITIZEN) ? Optional.of(actor.name()) : Optional.empty();
    }

    ModelAndView check(BookingPage page) {
        var region = region(page.venue());
        var errors = page.form().unreadable(region);
        if (errors.isEmpty() && page.form().contact(region).none() && !page.known()) {
            errors.add(ErrorKey.on("phone", "agenda.error.contact"));
        }
        return errors.isEmpty()
                ? Screen.of(BookingPages.class, "bookCheck", page)
                : Screen.refused(BookingPages.class, "bookContact", page.with(errors));
    }

    ModelAndView book(Actor actor, BookingPage page, HttpServletRequest request, Locale locale) {
        var form = page.form();
        var errors = form.unreadable(region(page.venue()));
        if (!errors.isEmpty() || !form.one("site").isEmpty()) {
            return Screen.refused(BookingPages.class, "bookContact", page.with(errors));
        }
        if (!limits.mayBook(request)) {
            return refused(page, List.of(ErrorKey.of("agenda.error.too-many")));
        }
        var decision = booked(actor, page, locale);
        return decision instanceof Decision.Refused<BookingDesk.Held>(var reasons)
                ? refused(page, reasons)
                : new ModelAndView(
                        "redirect:" + HeldPages.HOME + "/" + decision.orThrow().token() + "?fait=pris");
    }

    private Decision<BookingDesk.Held> booked(Actor actor, BookingPage page, Locale locale) {
        var form = page.form();
        var language = locale.getLanguage().equals("en") ? "en" : "fr";
        var contact = form.contact(region(page.venue()));
        var name = form.one("name");
        return form.workshop().isPresent()
                ? desk.enrol(actor, form.workshop().get(), form.id(), name, contact, language)
                : form.begins()
                        .map(begins -> desk.book(actor, page.venue().id(), begins, form.id(), name, contact, language))
                        .orElseGet(() -> Decision.refused(ErrorKey.of("agenda.error.just-taken")));
    }

    private static ModelAndView refused(BookingPage page, List<ErrorKey> reasons) {
        return Screen.refused(BookingPages.class, "bookCheck", page.with(reasons));
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
