package fr.mediane.programmes.vouchers.keeping.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.programmes.vouchers.keeping.NearbyDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TypedCommuneDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the vouchers of a campaign can be used, near a commune or around oneself. */
@Controller
@RequestMapping("/bon/lieux/{campagne}")
class NearbyPages {
    private static final int LONGEST = 200;
    private final NearbyDesk desk;
    private final TypedCommuneDesk communes;
    private final String tiles;

    NearbyPages(
            NearbyDesk desk,
            TypedCommuneDesk communes,
            @Value("${mediane.tiles.url:https://tile.openstreetmap.org/{z}/{x}/{y}.png}") String tiles) {
        this.desk = desk;
        this.communes = communes;
        this.tiles = tiles;
    }

    @GetMapping
    ModelAndView near(
            @PathVariable UUID campagne,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String commune) {
        var bare = q.replace('\u0000', ' ').strip();
        var typed = bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
        return switch (communes.meant(typed, commune)) {
            case MeantCommune.One(var one) -> show(campagne, one.label(), List.of(), Optional.of(one.centre()));
            case MeantCommune.Unclear(var likely) -> show(campagne, typed, likely, Optional.empty());
            case MeantCommune.None() -> show(campagne, "", List.of(), Optional.empty());
        };
    }

    /** A post, so that the point stands in no address and no log; nothing of it is kept. */
    @PostMapping
    ModelAndView around(
            @PathVariable UUID campagne,
            @RequestParam(defaultValue = "") String latitude,
            @RequestParam(defaultValue = "") String longitude,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return show(
                campagne,
                "",
                List.of(),
                GeoPoint.parse(latitude + "," + longitude).value());
    }

    private ModelAndView show(UUID id, String typed, List<Commune> choices, Optional<GeoPoint> point) {
        var campaign = desk.campaign(id)
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        return Screen.of(
                NearbyPages.class,
                "nearby",
                new NearbyPage(
                        campaign,
                        typed,
                        choices,
                        point.isPresent(),
                        point.map(one -> desk.near(id, one)).orElse(List.of()),
                        tiles));
    }
}
