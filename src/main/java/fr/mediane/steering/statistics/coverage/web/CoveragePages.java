package fr.mediane.steering.statistics.coverage.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.asking.Asked;
import fr.mediane.steering.statistics.asking.web.CsvAnswer;
import fr.mediane.steering.statistics.asking.web.Reception;
import fr.mediane.steering.statistics.coverage.CommuneDistance;
import fr.mediane.steering.statistics.coverage.CoverageDesk;
import fr.mediane.steering.statistics.coverage.Gaps;
import fr.mediane.steering.statistics.web.QuestionForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Communes far from any open venue. */
@Controller
class CoveragePages {
    static final String PATH = "/mon-espace/statistiques/couverture";
    private final CoverageDesk coverage;
    private final Reception reception;
    private final CsvAnswer csv;
    private final String tiles;

    CoveragePages(
            CoverageDesk coverage,
            Reception reception,
            CsvAnswer csv,
            @Value("${mediane.tiles.url:https://tile.openstreetmap.org/{z}/{x}/{y}.png}") String tiles) {
        this.coverage = coverage;
        this.reception = reception;
        this.csv = csv;
        this.tiles = tiles;
    }

    @GetMapping(PATH)
    ModelAndView page(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "km", defaultValue = "") String km) {
        var form = QuestionForm.of(withoutDays(values));
        var perimeters = coverage.perimeters(actor);
        var asked = reception.read(actor, form, perimeters);
        var gaps = gaps(actor, asked, km);
        return Screen.of(
                CoveragePages.class,
                "coverage",
                new CoveragePage(reception.form(PATH, form, perimeters, asked), gaps, tiles));
    }

    /** Every commune concerned, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    void file(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "km", defaultValue = "") String km,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var gaps = gaps(actor, values, km);
        csv.send(
                response,
                locale,
                "communes-a-plus-de-" + gaps.km() + "-km",
                List.of(
                        "statistics.coverage.code",
                        "statistics.commune",
                        "statistics.departement",
                        "statistics.coverage.people",
                        "statistics.coverage.km",
                        "statistics.coverage.nearest"),
                gaps.communes().stream().map(CoveragePages::row));
    }

    /** The table by département, for a spreadsheet. */
    @GetMapping(PATH + "-departements.csv")
    void departements(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "km", defaultValue = "") String km,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var gaps = gaps(actor, values, km);
        csv.send(
                response,
                locale,
                "departements-a-plus-de-" + gaps.km() + "-km",
                List.of(
                        "statistics.coverage.code",
                        "statistics.departement",
                        "statistics.coverage.people",
                        "statistics.csv.share",
                        "statistics.coverage.number"),
                gaps.departements().stream().map(CoveragePages::departement));
    }

    private static List<?> departement(Gaps.Departement one) {
        return List.of(one.code(), one.name(), one.people(), one.share() * 100, one.communes());
    }

    private static List<?> row(CommuneDistance commune) {
        return List.of(
                commune.where().code(),
                commune.where().name(),
                commune.where().departement(),
                commune.population(),
                commune.nearest().<Object>map(CommuneDistance.Nearest::km).orElse(""),
                commune.nearest().map(CommuneDistance.Nearest::name).orElse(""));
    }

    private Gaps gaps(Actor actor, MultiValueMap<String, String> values, String km) {
        var form = QuestionForm.of(withoutDays(values));
        return gaps(actor, reception.read(actor, form, coverage.perimeters(actor)), km);
    }

    private Gaps gaps(Actor actor, Decision<Asked> asked, String km) {
        return asked.flatMap(one -> coverage.gaps(actor, one.perimeter(), kilometres(km)))
                .orThrow();
    }

    /** Distances have no date: days in an address kept from another page must not be in the way. */
    private static MultiValueMap<String, String> withoutDays(MultiValueMap<String, String> values) {
        var others = new LinkedMultiValueMap<>(values);
        others.remove("du");
        others.remove("au");
        return others;
    }

    private static int kilometres(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : CoverageDesk.USUAL_DISTANCE;
    }
}
