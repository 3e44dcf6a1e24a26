package fr.mediane.registers.venues.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.venues.FoundVenue;
import fr.mediane.registers.venues.VenueReport;
import fr.mediane.registers.venues.VenueReportDesk;
import fr.mediane.registers.venues.VenueSearchDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
        return Screen.of(ReportPages.class, FORM, new ReportPage(venue(id), "", "", FormErrors.NONE));
    }

    /** @param site a field that people do not see; programs that fill in everything are thanked and forgotten */
    @PostMapping("/lieux/{id}/signaler")
    ModelAndView send(
            @PathVariable String id,
            @RequestParam(name = "quoi", defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String site,
            HttpServletRequest request) {
        var venue = venue(id);
        if (!site.isEmpty()) {
            return thanks(venue);
        }
        var meant = switch (kind) {
            case "ferme" -> VenueReport.Kind.CLOSED;
            case "erreur" -> VenueReport.Kind.WRONG;
            default -> null;
        };
        if (meant == null) {
            return refused(venue, kind, message, List.of(ErrorKey.on("quoi", "venues.report.which")));
        }
        var decision = reports.report(venue.id(), new VenueReport(meant, message), request.getRemoteAddr());
        return decision instanceof Decision.Refused<?>(var reasons)
                ? refused(venue, kind, message, reasons)
                : decision.map(done -> thanks(venue)).orThrow();
    }

    private FoundVenue venue(String id) {
        return venues.known(id)
                .flatMap(venues::venue)
                .orElseGet(() -> Decision.<FoundVenue>unknown().orThrow());
    }

    private static ModelAndView refused(FoundVenue venue, String kind, String message, List<ErrorKey> reasons) {
        return Screen.refused(ReportPages.class, FORM, new ReportPage(venue, kind, message, FormErrors.of(reasons)));
    }

    private static ModelAndView thanks(FoundVenue venue) {
        return new ModelAndView(new RedirectView("/lieux/" + venue.id() + "?signale"));
    }
}
