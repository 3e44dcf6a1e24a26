package fr.mediane.steering.statistics.meetings.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.asking.Asked;
import fr.mediane.steering.statistics.asking.web.CsvAnswer;
import fr.mediane.steering.statistics.asking.web.Reception;
import fr.mediane.steering.statistics.meetings.MeetingFiguresDesk;
import fr.mediane.steering.statistics.meetings.Rate;
import fr.mediane.steering.statistics.meetings.Waits;
import fr.mediane.steering.statistics.web.QuestionForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Waiting times and absences. */
@Controller
class MeetingFiguresPages {
    static final String PATH = "/mon-espace/statistiques/rendez-vous";
    private final MeetingFiguresDesk meetings;
    private final Reception reception;
    private final CsvAnswer csv;
    private final Messages messages;

    MeetingFiguresPages(MeetingFiguresDesk meetings, Reception reception, CsvAnswer csv, Messages messages) {
        this.meetings = meetings;
        this.reception = reception;
        this.csv = csv;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        var form = QuestionForm.of(values);
        var perimeters = meetings.perimeters(actor);
        var asked = reception.read(actor, form, perimeters);
        var asking = reception.form(PATH, form, perimeters, asked);
        return asked instanceof Decision.Refused<Asked>
                ? Screen.refused(
                        MeetingFiguresPages.class, "meetings", new MeetingFiguresPage(asking, Optional.empty()))
                : Screen.of(
                        MeetingFiguresPages.class,
                        "meetings",
                        new MeetingFiguresPage(asking, Optional.of(waits(actor, asked))));
    }

    /** All tables in one, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    void file(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var waits = waits(actor, reception.read(actor, QuestionForm.of(values), meetings.perimeters(actor)));
        csv.send(
                response,
                locale,
                "delais-de-rendez-vous",
                List.of(
                        "statistics.waits.by",
                        "statistics.waits.name",
                        "statistics.waits.came",
                        "statistics.waits.missed",
                        "statistics.waits.unsaid",
                        "statistics.waits.half",
                        "statistics.waits.nine",
                        "statistics.waits.rate",
                        "statistics.waits.low",
                        "statistics.waits.high"),
                Stream.of(
                                rows(locale, "statistics.waits.all", List.of(waits.all())),
                                rows(locale, "statistics.departement", waits.departements()),
                                rows(locale, "statistics.venue", waits.venues()),
                                rows(locale, "statistics.waits.host", waits.hosts()))
                        .flatMap(rows -> rows));
    }

    private Stream<List<?>> rows(Locale locale, String key, List<Waits.Line> lines) {
        return lines.stream()
                .map(line -> List.of(
                        messages.text(locale, key),
                        line.name(),
                        line.came(),
                        line.missed(),
                        line.unsaid(),
                        line.delay().<Object>map(Waits.Wait::half).orElse(""),
                        line.delay().<Object>map(Waits.Wait::nine).orElse(""),
                        percent(line, Rate::value),
                        percent(line, Rate::low),
                        percent(line, Rate::high)));
    }

    private static Object percent(Waits.Line line, ToDoubleFunction<Rate> part) {
        return line.rate().<Object>map(rate -> part.applyAsDouble(rate) * 100).orElse("");
    }

    private Waits waits(Actor actor, Decision<Asked> asked) {
        return asked.flatMap(one -> meetings.waits(actor, one.perimeter(), one.period()))
                .orThrow();
    }
}
