package fr.mediane.steering.lines.web;

import fr.mediane.design.Download;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.lines.Lines;
import fr.mediane.steering.lines.Lines.Requests;
import fr.mediane.steering.lines.LinesDesk;
import fr.mediane.steering.lines.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What help with internet bills came to. */
@Controller
class LinesPages implements Navigation {
    static final String PATH = "/mon-espace/suivi-internet";
    private final LinesDesk desk;
    private final TerritoryDesk territories;
    private final Messages messages;
    private final Clock clock;

    LinesPages(LinesDesk desk, TerritoryDesk territories, Messages messages, Clock clock) {
        this.desk = desk;
        this.territories = territories;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return desk.mayCome(actor)
                ? List.of(new Entry("lines.title", PATH, desk.everywhere(actor) ? 289 : 111))
                : List.of();
    }

    @GetMapping(PATH)
    ModelAndView show(
            Actor actor,
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = "departement", defaultValue = "") String departement) {
        return Screen.of(LinesPages.class, "lines", page(actor, year, departement));
    }

    @GetMapping(PATH + ".csv")
    void csv(
            Actor actor,
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = "departement", defaultValue = "") String departement,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = LinesCsv.of(page(actor, year, departement), locale, key -> messages.text(locale, key));
        Download.attach(response, "suivi-internet.csv", "text/csv;charset=UTF-8", file.length);
        response.getOutputStream().write(file);
    }

    private LinesPage page(Actor actor, String year, String departement) {
        var today = Paris.today(clock);
        var known = territories.departement(departement).map(Departement::code);
        int chosen = year.matches("20\\d\\d") ? Integer.parseInt(year) : 0;
        boolean usual = chosen < LinesPage.FIRST_YEAR || chosen > today.getYear();
        var lines = desk.of(actor, usual ? Period.latest(today) : Period.year(chosen), known)
                .orThrow();
        return new LinesPage(
                lines,
                names(lines),
                desk.everywhere(actor) ? territories.departements() : List.of(),
                known.orElse(""),
                today.getYear());
    }

    private Map<Scope, String> names(Lines lines) {
        var names = new HashMap<Scope, String>();
        for (Requests one : lines.byTerritory()) {
            if (one.territory().orElse(null) instanceof Scope.Territory territory) {
                names.put(territory, territories.name(territory).orElse(territory.code()));
            }
        }
        return names;
    }
}
