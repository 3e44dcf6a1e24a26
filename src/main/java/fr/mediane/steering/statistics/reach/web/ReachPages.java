package fr.mediane.steering.statistics.reach.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.asking.Asked;
import fr.mediane.steering.statistics.asking.web.CsvAnswer;
import fr.mediane.steering.statistics.asking.web.Reception;
import fr.mediane.steering.statistics.reach.Grain;
import fr.mediane.steering.statistics.reach.Reach;
import fr.mediane.steering.statistics.reach.ReachDesk;
import fr.mediane.steering.statistics.web.QuestionForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The share of inhabitants who were helped. */
@Controller
class ReachPages {
    static final String PATH = "/mon-espace/statistiques/habitants";
    private final ReachDesk reach;
    private final Reception reception;
    private final CsvAnswer csv;

    ReachPages(ReachDesk reach, Reception reception, CsvAnswer csv) {
        this.reach = reach;
        this.reception = reception;
        this.csv = csv;
    }

    @GetMapping(PATH)
    ModelAndView page(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "par", defaultValue = "") String by) {
        var form = QuestionForm.of(values);
        var perimeters = reach.perimeters(actor);
        var asked = reception.read(actor, form, perimeters);
        var asking = reception.form(PATH, form, perimeters, asked);
        return asked instanceof Decision.Refused<Asked>
                ? Screen.refused(
                        ReachPages.class, "reach", new ReachPage(asking, List.of(Grain.values()), Optional.empty()))
                : Screen.of(
                        ReachPages.class,
                        "reach",
                        new ReachPage(
                                asking,
                                asked.map(one -> Grain.of(one.perimeter())).orThrow(),
                                Optional.of(reach(actor, asked, by))));
    }

    /** Every area, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    void file(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "par", defaultValue = "") String by,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var found = reach(actor, reception.read(actor, QuestionForm.of(values), reach.perimeters(actor)), by);
        csv.send(
                response,
                locale,
                "habitants-par-" + found.grain().code(),
                List.of(
                        "statistics.coverage.code",
                        "statistics.csv.label",
                        "statistics.coverage.people",
                        "statistics.reach.people",
                        "statistics.reach.people-rate",
                        "statistics.supports",
                        "statistics.reach.supports-rate"),
                found.lines().stream().map(ReachPages::row));
    }

    private static List<?> row(Reach.Line line) {
        return List.of(
                line.code(),
                line.name(),
                line.population(),
                line.people(),
                cell(line.peoplePerThousand()),
                line.supports(),
                cell(line.supportsPerThousand()));
    }

    private static Object cell(OptionalDouble rate) {
        return rate.isPresent() ? rate.getAsDouble() : "";
    }

    private Reach reach(Actor actor, Decision<Asked> asked, String by) {
        var grain = Stream.of(Grain.values())
                .filter(one -> one.code().equals(by))
                .findFirst()
                .orElse(Grain.DEPARTEMENT);
        return asked.flatMap(one -> reach.reach(actor, one.perimeter(), one.period(), grain))
                .orThrow();
    }
}
