package fr.mediane.registers.venues.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.venues.search.VenueSearchDesk;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One venue, for everybody. */
@Controller
class PlacePages {
    private final VenueSearchDesk venues;
    private final String tiles;
    private final String baseUrl;
    private final BookingAddresses bookings;

    PlacePages(
            VenueSearchDesk venues,
            @Value("${mediane.tiles.url:https://tile.openstreetmap.org/{z}/{x}/{y}.png}") String tiles,
            @Value("${mediane.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            BookingAddresses bookings) {
        this.venues = venues;
        this.tiles = tiles;
        this.baseUrl = baseUrl;
        this.bookings = bookings;
    }

    /** Our own id shows the page; the standard's, and any from before a merge, lead there for good. */
    @GetMapping("/lieux/{id}")
    ModelAndView place(@PathVariable String id, @RequestParam(required = false) @Nullable String signale) {
        var known = venues.known(id);
        if (known.isPresent() && !known.get().toString().equals(id)) {
            return moved(known.get());
        }
        return known.flatMap(venues::venue)
                .map(venue -> new PlacePage(
                        venue,
                        venues.now(),
                        signale != null,
                        bookings.of(List.of(venue.id())).get(venue.id()),
                        tiles,
                        baseUrl))
                .map(page -> Screen.of(PlacePages.class, "place", page))
                .orElseGet(() -> Decision.<ModelAndView>unknown().orThrow());
    }

    private static ModelAndView moved(UUID id) {
        var redirect = new RedirectView("/lieux/" + id);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
