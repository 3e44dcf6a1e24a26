package fr.mediane.steering.statistics.coverage.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.asking.Asked;
import fr.mediane.steering.statistics.asking.web.CsvAnswer;
import fr.mediane.steering.statistics.asking.web.Reception;
import fr.mediane.steering.statistics.coverage.CoverageDesk;
import fr.mediane.steering.statistics.coverage.QuietVenues;
import fr.mediane.steering.statistics.web.QuestionForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Open venues where nothing was recorded. */
@Controller
class QuietVenuePages {
    static final String PATH = "/mon-espace/statistiques/lieux-sans-activite";
    private final CoverageDesk coverage;
    private final Reception reception;
    private final CsvAnswer csv;

    QuietVenuePages(CoverageDesk coverage, Reception reception, CsvAnswer csv) {
        this.coverage = coverage;
        this.reception = reception;
        this.csv = csv;
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        var form = QuestionForm.of(values);
        var perimeters = coverage.perimeters(actor);
        var asked = reception.read(actor, form, perimeters);
        var asking = reception.form(PATH, form, perimeters, asked);
        return asked instanceof Decision.Refused<Asked>
                ? Screen.refused(QuietVenuePages.class, "quietVenues", new QuietVenuesPage(asking, Optional.empty()))
                : Screen.of(
                        QuietVenuePages.class,
                        "quietVenues",
                        new QuietVenuesPage(asking, Optional.of(quiet(actor, asked))));
    }

    /** All of them, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    void file(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var asked = reception.read(actor, QuestionForm.of(values), coverage.perimeters(actor));
        csv.send(
                response,
                locale,
                "lieux-sans-activite",
                List.of("statistics.venue", "statistics.commune", "statistics.quiet.last"),
                quiet(actor, asked).venues().stream()
                        .map(venue -> List.of(
                                venue.name(),
                                venue.commune(),
                                venue.last().<Object>map(day -> day).orElse(""))));
    }

    private QuietVenues quiet(Actor actor, Decision<Asked> asked) {
        return asked.flatMap(one -> coverage.quiet(actor, one.perimeter(), one.period()))
                .orThrow();
    }
}
