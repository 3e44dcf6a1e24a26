package fr.mediane.steering.statistics.web.map;

import fr.mediane.design.Download;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.steering.statistics.web.QuestionForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The exact figures on maps: what the address asks is the same as on the page of figures. */
@Controller
class MapPages {
    static final String PATH = "/mon-espace/statistiques/carte";
    private static final String FIGURES = "/mon-espace/statistiques";
    private final StatisticsDesk statistics;
    private final Places places;
    private final Messages messages;

    MapPages(StatisticsDesk statistics, Places places, Messages messages) {
        this.statistics = statistics;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView map(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        var form = QuestionForm.of(values);
        return switch (communes(actor, form)) {
            case Decision.Refused<Map<String, Long>>(var reasons) ->
                Screen.refused(MapPages.class, "map", page(form, Map.of(), FormErrors.of(reasons)));
            case Decision<Map<String, Long>> answered ->
                Screen.of(MapPages.class, "map", page(form, answered.orThrow(), FormErrors.NONE));
        };
    }

    /** Intercommunalities as a table, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    void csv(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var epcis = places.byEpci(communes(actor, QuestionForm.of(values)).orThrow());
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    "",
                    List.of(
                            new TableColumn(messages.text(locale, "statistics.csv.code"), 12),
                            new TableColumn(messages.text(locale, "statistics.map.epci"), 40),
                            new TableColumn(messages.text(locale, "statistics.map.population"), 12),
                            new TableColumn(messages.text(locale, "statistics.supports"), 12)));
            for (var epci : epcis) {
                file.row(List.of(epci.code(), epci.name(), epci.population(), epci.supports()));
            }
        }
        Download.attach(response, "intercommunalites.csv", "text/csv;charset=UTF-8", out.size());
        out.writeTo(response.getOutputStream());
    }

    private Decision<Map<String, Long>> communes(Actor actor, QuestionForm form) {
        var perimeter = statistics.perimeters(actor).stream()
                .filter(one -> form.perimeter().isEmpty() || one.code().equals(form.perimeter()))
                .findFirst();
        return perimeter.isEmpty()
                ? Decision.forbidden()
                : Question.parse(form.raw()).flatMap(question -> statistics.communes(actor, perimeter.get(), question));
    }

    private MapPage page(QuestionForm form, Map<String, Long> communes, FormErrors errors) {
        var epcis = places.byEpci(communes);
        long all = communes.values().stream().mapToLong(Long::longValue).sum();
        return new MapPage(
                form.link(FIGURES),
                form.link(PATH + ".csv"),
                places.departements(),
                places.byDepartement(communes),
                epcis,
                all - epcis.stream().mapToLong(EpciFigure::supports).sum(),
                statistics.state().late(),
                errors);
    }
}
