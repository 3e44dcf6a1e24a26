package fr.mediane.steering.statistics.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.StatisticsDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The exact figures of a counsellor, and of those who answer for a territory, an organisation or the programme. */
@Controller
class MyStatisticsPages {
    static final String PATH = "/mon-espace/statistiques";
    private final StatisticsDesk statistics;
    private final Choices choices;
    private final Messages messages;
    private final ReportFiles files;
    private final Additions additions;

    MyStatisticsPages(
            StatisticsDesk statistics, Choices choices, Messages messages, ReportFiles files, Additions additions) {
        this.statistics = statistics;
        this.choices = choices;
        this.messages = messages;
        this.files = files;
        this.additions = additions;
    }

    @GetMapping(PATH)
    ModelAndView figures(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        if (Additions.any(values)) {
            return added(actor, values);
        }
        var form = QuestionForm.of(values);
        return switch (answer(actor, form)) {
            case Decision.Refused<Report>(var reasons) -> refused(actor, form, reasons);
            case Decision<Report> answered ->
                Screen.of(
                        MyStatisticsPages.class,
                        "statistics",
                        page(actor, form, Optional.of(answered.orThrow()), FormErrors.NONE));
        };
    }

    /** What the form adds stands in the address, so that it can be shared and each part taken away again. */
    private ModelAndView added(Actor actor, MultiValueMap<String, String> values) {
        if (!statistics.entitled(actor)) {
            Decision.forbidden().orThrow();
        }
        return switch (additions.of(actor, values)) {
            case Decision.Refused<QuestionForm>(var reasons) -> refused(actor, QuestionForm.of(values), reasons);
            case Decision<QuestionForm> added ->
                new ModelAndView("redirect:" + added.orThrow().link(PATH));
        };
    }

    private ModelAndView refused(Actor actor, QuestionForm form, List<ErrorKey> reasons) {
        return Screen.refused(
                MyStatisticsPages.class, "statistics", page(actor, form, Optional.empty(), FormErrors.of(reasons)));
    }

    /** The same as a table, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    ResponseEntity<String> csv(Actor actor, @RequestParam MultiValueMap<String, String> values, Locale locale) {
        return ReportCsv.response(answer(actor, QuestionForm.of(values)).orThrow(), messages, locale);
    }

    /** The same as a workbook, a sheet per table. */
    @GetMapping(PATH + ".xlsx")
    void xlsx(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        files.xlsx(answered(actor, QuestionForm.of(values)), locale, response);
    }

    /** The same on paper, beside the period before unless something else is chosen: who decides reads where it goes. */
    @GetMapping(PATH + ".pdf")
    void pdf(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var form = QuestionForm.of(values);
        files.pdf(answered(actor, form.compared() ? form : form.besideThePeriodBefore()), locale, response);
    }

    private StatisticsPage answered(Actor actor, QuestionForm form) {
        return page(actor, form, Optional.of(answer(actor, form).orThrow()), FormErrors.NONE);
    }

    private Decision<Report> answer(Actor actor, QuestionForm form) {
        var perimeter = perimeter(actor, form);
        if (perimeter.isEmpty()) {
            return Decision.forbidden();
        }
        return switch (Question.parse(form.raw())) {
            case Decision.Accepted<Question>(var question) -> statistics.exact(actor, perimeter.get(), question);
            case Decision<Question> refused ->
                refused.map(_ -> {
                    throw new IllegalStateException("a refusal holds no question");
                });
        };
    }

    private Optional<Perimeter> perimeter(Actor actor, QuestionForm form) {
        return statistics.perimeters(actor).stream()
                .filter(one -> form.perimeter().isEmpty() || one.code().equals(form.perimeter()))
                .findFirst();
    }

    private StatisticsPage page(Actor actor, QuestionForm form, Optional<Report> report, FormErrors errors) {
        return new StatisticsPage(
                PATH,
                form,
                report,
                errors,
                choices.exact(actor, statistics.perimeters(actor), form),
                statistics.threshold(),
                Optional.of(statistics.state()));
    }
}
