package fr.mediane.steering.statistics.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.open.OpenDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public figures. */
@Controller
class StatisticsPages {
    static final String PATH = "/statistiques";
    private final OpenDesk statistics;
    private final Choices choices;
    private final Messages messages;
    private final ReportFiles files;

    StatisticsPages(OpenDesk statistics, Choices choices, Messages messages, ReportFiles files) {
        this.statistics = statistics;
        this.choices = choices;
        this.messages = messages;
        this.files = files;
    }

    @GetMapping(PATH)
    ModelAndView figures(@RequestParam MultiValueMap<String, String> values) {
        var form = QuestionForm.of(values);
        // The form asks for one filter at a time; the address to share says which.
        if (values.containsKey("filtre")) {
            return new ModelAndView("redirect:" + form.link(PATH));
        }
        return switch (answer(form)) {
            case Decision.Refused<Report>(var reasons) ->
                Screen.refused(
                        StatisticsPages.class, "statistics", page(form, Optional.empty(), FormErrors.of(reasons)));
            case Decision<Report> answered ->
                Screen.of(
                        StatisticsPages.class,
                        "statistics",
                        page(form, Optional.of(answered.orThrow()), FormErrors.NONE));
        };
    }

    /** The same as a table, for a spreadsheet. */
    @GetMapping(PATH + ".csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> values, Locale locale) {
        return ReportCsv.response(answer(QuestionForm.of(values)).orThrow(), messages, locale);
    }

    /** The same as a workbook, a sheet per table. */
    @GetMapping(PATH + ".xlsx")
    void xlsx(@RequestParam MultiValueMap<String, String> values, Locale locale, HttpServletResponse response)
            throws IOException {
        files.xlsx(answered(values), locale, response);
    }

    /** The same on paper. */
    @GetMapping(PATH + ".pdf")
    void pdf(@RequestParam MultiValueMap<String, String> values, Locale locale, HttpServletResponse response)
            throws IOException {
        files.pdf(answered(values), locale, response);
    }

    private StatisticsPage answered(MultiValueMap<String, String> values) {
        var form = QuestionForm.of(values);
        return page(form, Optional.of(answer(form).orThrow()), FormErrors.NONE);
    }

    private Decision<Report> answer(QuestionForm form) {
        return switch (Question.parse(form.raw())) {
            case Decision.Accepted<Question>(var question) -> statistics.answer(question);
            case Decision<Question> refused ->
                refused.map(_ -> {
                    throw new IllegalStateException("a refusal holds no question");
                });
        };
    }

    private StatisticsPage page(QuestionForm form, Optional<Report> report, FormErrors errors) {
        return new StatisticsPage(
                PATH,
                form,
                report,
                errors,
                choices.everyone(statistics.months(), form),
                statistics.threshold(),
                Optional.empty());
    }
}
