package fr.mediane.steering.statistics.paths.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.asking.Asked;
import fr.mediane.steering.statistics.asking.web.CsvAnswer;
import fr.mediane.steering.statistics.asking.web.Reception;
import fr.mediane.steering.statistics.paths.Paths;
import fr.mediane.steering.statistics.paths.PathsDesk;
import fr.mediane.steering.statistics.web.QuestionForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Regular people, and progress by area. */
@Controller
class PathsPages {
    static final String PATH = "/mon-espace/statistiques/parcours";
    private final PathsDesk paths;
    private final Reception reception;
    private final CsvAnswer csv;
    private final Messages messages;

    PathsPages(PathsDesk paths, Reception reception, CsvAnswer csv, Messages messages) {
        this.paths = paths;
        this.reception = reception;
        this.csv = csv;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        var form = QuestionForm.of(values);
        var perimeters = paths.perimeters(actor);
        var asked = reception.read(actor, form, perimeters);
        var asking = reception.form(PATH, form, perimeters, asked);
        return asked instanceof Decision.Refused<Asked>
                ? Screen.refused(PathsPages.class, "paths", new PathsPage(asking, Optional.empty()))
                : Screen.of(PathsPages.class, "paths", new PathsPage(asking, Optional.of(paths(actor, asked))));
    }

    /** Both tables in one, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    void file(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var found = paths(actor, reception.read(actor, QuestionForm.of(values), paths.perimeters(actor)));
        csv.send(
                response,
                locale,
                "parcours",
                List.of(
                        "statistics.csv.label",
                        "statistics.paths.people",
                        "statistics.paths.twice",
                        "statistics.paths.rose",
                        "statistics.paths.stayed",
                        "statistics.paths.fell",
                        "statistics.paths.first",
                        "statistics.paths.last"),
                Stream.concat(times(found, locale), found.progress().stream().map(area -> progress(area, locale))));
    }

    private Stream<List<?>> times(Paths found, Locale locale) {
        return IntStream.range(0, PathsPage.TIMES.size())
                .mapToObj(i -> List.of(
                        messages.text(locale, PathsPage.TIMES.get(i)),
                        found.regular().times().get(i),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private List<?> progress(Paths.Area area, Locale locale) {
        return List.of(
                messages.text(locale, PathsPage.name(area.area())),
                area.assessed(),
                area.n().<Object>map(n -> n).orElse(""),
                part(area, Paths.Change::rose),
                part(area, Paths.Change::stayed),
                part(area, Paths.Change::fell),
                part(area, Paths.Change::first),
                part(area, Paths.Change::last));
    }

    private static Object part(Paths.Area area, Function<Paths.Change, Object> what) {
        return area.change().map(what).orElse("");
    }

    private Paths paths(Actor actor, Decision<Asked> asked) {
        return asked.flatMap(one -> paths.paths(actor, one.perimeter(), one.period()))
                .orThrow();
    }
}
