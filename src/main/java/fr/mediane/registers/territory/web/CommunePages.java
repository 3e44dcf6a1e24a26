package fr.mediane.registers.territory.web;

import fr.mediane.design.Screen;
import fr.mediane.design.Suggestions;
import fr.mediane.design.Ui;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a search box proposes when a commune is asked for. */
@Controller
class CommunePages {
    /** As many as fit under the box on a telephone. */
    private static final int LINES = 8;

    /** The data change once a year; the browser may keep what it was told while someone types. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final TerritoryDesk territory;

    CommunePages(TerritoryDesk territory) {
        this.territory = territory;
    }

    @GetMapping("/territoires/communes")
    ModelAndView suggestions(@RequestParam(defaultValue = "") String q, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT.getHeaderValue());
        var lines = territory.search(q, LINES).stream().map(CommunePages::line).toList();
        return Screen.of(Ui.class, "suggestions", new Suggestions(lines));
    }

    private static Suggestions.Line line(Commune commune) {
        return new Suggestions.Line(
                commune.code().code(), commune.label(), commune.departement().name());
    }
}
