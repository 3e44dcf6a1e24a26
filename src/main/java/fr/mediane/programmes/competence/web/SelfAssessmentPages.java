package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Papers;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.competence.OpenAssessmentDesk;
import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.Interview;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The self-assessment of someone alone: no account, nothing kept but in their browser. */
@Controller
@RequestMapping(SelfAssessmentPages.HOME)
class SelfAssessmentPages {
    static final String HOME = "/competences";
    private final OpenAssessmentDesk desk;
    private final KeptAnswers kept;
    private final Papers papers;
    private final Clock clock;

    SelfAssessmentPages(OpenAssessmentDesk desk, KeptAnswers kept, Papers papers, Clock clock) {
        this.desk = desk;
        this.kept = kept;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView welcome(HttpServletRequest request, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                SelfAssessmentPages.class,
                "welcome",
                new WelcomePage(kept.of(request), "", FormErrors.NONE, done.equals("efface")));
    }

    /** Afresh, whatever was answered before. */
    @PostMapping("/commencer")
    ModelAndView begin(HttpServletRequest request, HttpServletResponse response) {
        kept.keep(desk.begin(), request, response);
        return to("/question?n=1");
    }

    @GetMapping("/question")
    ModelAndView question(HttpServletRequest request, @RequestParam(name = "n", defaultValue = "0") String number) {
        var interview = kept.of(request);
        if (interview.isEmpty()) {
            return to("");
        }
        return QuestionPage.of(HOME, interview.get(), number(number), false)
                .map(page -> Screen.of(SelfAssessmentPages.class, "question", page))
                .orElseGet(() -> to("/resultat"));
    }

    @PostMapping("/question")
    ModelAndView answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "n", defaultValue = "0") String number,
            @RequestParam(name = "reponse", defaultValue = "") String letter) {
        var interview = kept.of(request);
        var page = interview.flatMap(known -> QuestionPage.of(HOME, known, number(number), false));
        if (interview.isEmpty() || page.isEmpty()) {
            return to(interview.isEmpty() ? "" : "/resultat");
        }
        var answer = Answer.of(letter);
        if (answer.isEmpty()) {
            return unanswered(page.get());
        }
        int asked = page.get().number();
        var after = answered(interview.get(), asked, answer.get());
        kept.keep(after, request, response);
        return to(asked == after.given().size() && after.finished() ? "/resultat" : "/question?n=" + (asked + 1));
    }

    @GetMapping("/pause")
    ModelAndView pause(HttpServletRequest request) {
        return kept.of(request)
                .map(interview -> Screen.of(SelfAssessmentPages.class, "pause", result(interview)))
                .orElseGet(() -> to(""));
    }

    @PostMapping("/reprise")
    ModelAndView resume(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") String code) {
        return switch (kept.typed(code)) {
            case Decision.Accepted<Interview>(var interview) -> {
                kept.keep(interview, request, response);
                yield to(interview.finished() ? "/resultat" : "/question");
            }
            case Decision.Refused<Interview>(var reasons) ->
                Screen.refused(
                        SelfAssessmentPages.class,
                        "welcome",
                        new WelcomePage(kept.of(request), code, FormErrors.of(reasons), false));
            case Decision<Interview> other -> throw new IllegalStateException("never forbidden: " + other);
        };
    }

    @GetMapping("/resultat")
    ModelAndView result(HttpServletRequest request) {
        return finished(request)
                .map(interview -> Screen.of(SelfAssessmentPages.class, "result", result(interview)))
                .orElseGet(() -> to(""));
    }

    @GetMapping("/passeport.pdf")
    ResponseEntity<byte[]> passport(HttpServletRequest request, Locale locale) {
        return finished(request)
                .map(interview -> PassportPaper.of(papers, locale, result(interview)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, HOME)
                        .build());
    }

    @PostMapping("/effacer")
    ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
        kept.forget(request, response);
        return to("?fait=efface");
    }

    static Interview answered(Interview interview, int number, Answer answer) {
        return number <= interview.given().size() ? interview.change(number, answer) : interview.answer(answer);
    }

    static ModelAndView unanswered(QuestionPage page) {
        var missing = FormErrors.of(List.of(ErrorKey.on("reponse", "competence.error.answer")));
        return Screen.refused(SelfAssessmentPages.class, "question", page.with(missing));
    }

    static int number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private Optional<Interview> finished(HttpServletRequest request) {
        return kept.of(request).filter(Interview::finished);
    }

    private ResultPage result(Interview interview) {
        return ResultPage.of(interview, Paris.today(clock));
    }

    private static ModelAndView to(String place) {
        return new ModelAndView("redirect:" + HOME + place);
    }
}
