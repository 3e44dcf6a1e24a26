package fr.mediane.registers.venues.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.search.FoundVenue;
import fr.mediane.registers.venues.search.FoundVenues;
import fr.mediane.registers.venues.search.SearchArea;
import fr.mediane.registers.venues.search.VenueQuery;
import fr.mediane.registers.venues.search.VenueSearchDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Finding help near home. */
@Controller
class SearchPages {
    private static final int MOST_CHOICES = 12;

    private final VenueSearchDesk venues;
    private final TerritoryDesk territory;
    private final BookingAddresses bookings;
    private final String tiles;

    SearchPages(
            VenueSearchDesk venues,
            TerritoryDesk territory,
            BookingAddresses bookings,
            @Value("${mediane.tiles.url:https://tile.openstreetmap.org/{z}/{x}/{y}.png}") String tiles) {
        this.venues = venues;
        this.territory = territory;
        this.bookings = bookings;
        this.tiles = tiles;
    }

    @GetMapping("/lieux")
    ModelAndView search(@RequestParam MultiValueMap<String, String> values) {
        var form = SearchForm.of(values);
        if (!form.commune().isEmpty()) {
            return CommuneCode.parse(form.commune())
                    .value()
                    .flatMap(territory::commune)
                    .map(commune -> show(around(form, commune)))
                    .orElseGet(() -> show(SearchPage.start(form, venues.now())));
        }
        if (form.typed().isEmpty()) {
            return show(SearchPage.start(form, venues.now()));
        }
        var choices = territory.search(form.typed(), MOST_CHOICES);
        return meant(form.typed(), choices)
                .map(commune -> to(commune, values))
                .orElseGet(() -> show(SearchPage.choice(form, choices, venues.now())));
    }

    /**
     * Around the person, whose browser rounded the point already. A post, so that the point stands in no address, no log
     * and no {@code Referer}; nothing of it is kept.
     */
    @PostMapping("/lieux/autour")
    ModelAndView near(@RequestParam MultiValueMap<String, String> values, HttpServletResponse response) {
        var form = SearchForm.of(values);
        var latitude = SearchForm.degrees(values.getFirst("latitude"), 90);
        var longitude = SearchForm.degrees(values.getFirst("longitude"), 180);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return show(SearchPage.start(form, venues.now()));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var point = new GeoPoint(latitude.getAsDouble(), longitude.getAsDouble()).rounded();
        var found = venues.searchFarther(query(form, SearchArea.Around.point(point, form.metres())));
        return show(new SearchPage(form, List.of(), null, point, found, venues.now(), tiles, bookable(form, found)));
    }

    private SearchPage around(SearchForm form, Commune commune) {
        var codes = Stream.of(commune.code(), commune.whole())
                .map(CommuneCode::code)
                .distinct()
                .toList();
        var area = new SearchArea.Around(commune.centre(), form.metres(), codes, commune.approximate());
        var found = venues.searchFarther(query(form, area));
        return new SearchPage(form, List.of(), commune, null, found, venues.now(), tiles, bookable(form, found));
    }

    /** Asked only by who wants an appointment. */
    private Map<UUID, String> bookable(SearchForm form, FoundVenues found) {
        return form.booking()
                ? bookings.of(found.venues().stream().map(FoundVenue::id).toList())
                : Map.of();
    }

    private static VenueQuery query(SearchForm form, SearchArea area) {
        return new VenueQuery(area, form.filters(), form.page(), VenueQuery.PAGE);
    }

    /** The one commune that was surely meant: the only one found, or the only one of exactly this name. */
    private static Optional<Commune> meant(String typed, List<Commune> found) {
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        var exact = found.stream()
                .filter(commune -> plain(commune.name()).equals(plain(typed))
                        || commune.label().equals(typed))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static ModelAndView to(Commune commune, MultiValueMap<String, String> values) {
        var kept = new LinkedMultiValueMap<>(values);
        kept.remove("q");
        kept.remove("page");
        kept.set("commune", commune.code().code());
        var address = UriComponentsBuilder.fromPath("/lieux")
                .queryParams(kept)
                .encode()
                .build()
                .toUriString();
        var redirect = new RedirectView(address);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    private static ModelAndView show(SearchPage page) {
        return Screen.of(SearchPages.class, "search", page);
    }
}
