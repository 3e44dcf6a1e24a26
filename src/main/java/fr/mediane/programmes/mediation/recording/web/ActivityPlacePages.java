package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Screen;
import fr.mediane.design.Suggestions;
import fr.mediane.design.Suggestions.Line;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.recording.HabitDesk;
import fr.mediane.programmes.mediation.recording.Habits;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the form proposes while the name of a venue or of a commune is typed. */
@Controller
@RequestMapping(RecordingPages.HOME)
class ActivityPlacePages {
    private static final int MOST = 8;
    private final TerritoryDesk territory;
    private final VenueDirectoryDesk venues;
    private final HabitDesk usual;

    ActivityPlacePages(TerritoryDesk territory, VenueDirectoryDesk venues, HabitDesk usual) {
        this.territory = territory;
        this.venues = venues;
        this.usual = usual;
    }

    @GetMapping("/communes")
    ModelAndView communes(Actor actor, @RequestParam(name = "q", defaultValue = "") String text) {
        allowed(actor);
        return suggestions(new Suggestions(territory.search(text, MOST).stream()
                .map(commune -> new Line(
                        commune.code().code(),
                        commune.label(),
                        commune.departement().name()))
                .toList()));
    }

    @GetMapping("/lieux")
    ModelAndView venues(Actor actor, @RequestParam(name = "q", defaultValue = "") String text) {
        allowed(actor);
        return suggestions(new Suggestions(venues.suggest(text, near(usual.habits(actor)), MOST).stream()
                .map(venue -> new Line(venue.id().toString(), TypedPlaces.label(venue), venue.postCode()))
                .toList()));
    }

    /** The département of the venue used most: what she looks for is rarely far from there. */
    private String near(Habits habits) {
        return habits.venues().stream()
                .findFirst()
                .flatMap(venues::brief)
                .flatMap(VenueBrief::communeCode)
                .map(code -> code.substring(0, code.startsWith("97") ? 3 : 2))
                .orElse("");
    }

    private static ModelAndView suggestions(Suggestions found) {
        return Screen.of(Ui.class, "suggestions", found);
    }

    private static void allowed(Actor actor) {
        if (!ActivityDesk.mayRecord(actor)) {
            Decision.forbidden().orThrow();
        }
    }
}
