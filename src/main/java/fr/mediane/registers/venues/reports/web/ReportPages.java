package fr.mediane.registers.venues.reports.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.venues.reports.VenueReport;
import fr.mediane.registers.venues.reports.VenueReportDesk;
import fr.mediane.registers.venues.search.FoundVenue;
import fr.mediane.registers.venues.search.VenueSearchDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** "This place is closed", "something is wrong": anybody may say so. */
@Controller
class ReportPages {
    private static final String FORM = "report";

    private final VenueSearchDesk venues;
    private final VenueReportDesk reports;

    ReportPages(VenueSearchDesk venues, VenueReportDesk reports) {
        this.venues = venues;
        this.reports = reports;
    }

    @GetMapping("/lieux/{id}/signaler")
    ModelAndView form(@PathVariable String id) {
        return Screen.of(ReportPages.class, FORM, new ReportPage(venue(id), Uuid7.next(), "", "", FormErrors.NONE));
    }

    /** @param site a field that people do not see; programs that fill in everything are thanked and forgotten */
    @PostMapping("/lieux/{id}/signaler")
    ModelAndView send(
            @PathVariable String id,
            @RequestParam(name = "id", defaultValue = "") String made,
            @RequestParam(name = "quoi", defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String site,
            HttpServletRequest request) {
        var venue = venue(id);
        var report = made(made);
        if (!site.isEmpty()) {
            return thanks(venue);
        }
        var meant = switch (kind) {
            case "ferme" -> VenueReport.Kind.CLOSED;
            case "erreur" -> VenueReport.Kind.WRONG;
            default -> null;
        };
        if (meant == null) {
            return refused(venue, report, kind, message, List.of(ErrorKey.on("quoi", "venues.report.which")));
        }
        var decision = reports.report(venue.id(), new VenueReport(report, meant, message), request.getRemoteAddr());
        return decision instanceof Decision.Refused<?>(var reasons)
                ? refused(venue, report, kind, message, reasons)
                : decision.map(done -> thanks(venue)).orThrow();
    }

    /** The id that came with the form; a new one for who sends none, or something else. */
    private UUID made(String text) {
        return Uuid7.parse(text, venues.now()).value().orElseGet(Uuid7::next);
    }

    private FoundVenue venue(String id) {
        return venues.known(id)
                .flatMap(venues::venue)
                .orElseGet(() -> Decision.<FoundVenue>unknown().orThrow());
    }

    private static ModelAndView refused(
            FoundVenue venue, UUID report, String kind, String message, List<ErrorKey> reasons) {
        return Screen.refused(
                ReportPages.class, FORM, new ReportPage(venue, report, kind, message, FormErrors.of(reasons)));
    }

    private static ModelAndView thanks(FoundVenue venue) {
        return new ModelAndView(new RedirectView("/lieux/" + venue.id() + "?signale"));
    }
}
