package fr.mediane.engines.surveys.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Question;
import fr.mediane.engines.surveys.AnsweringDesk;
import fr.mediane.engines.surveys.Sitting;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.territory.TypedCommuneDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering: one question per screen, no account. Whoever holds the link or the code may; it can be left and taken up. */
@Controller
@RequestMapping(QuestionnairePages.HOME)
class QuestionnairePages {
    static final String HOME = "/questionnaire";
    static final String SEND = "envoi";

    private final AnsweringDesk desk;
    private final TypedCommuneDesk communes;
    private final SurveyLimits limits;

    QuestionnairePages(AnsweringDesk desk, TypedCommuneDesk communes, SurveyLimits limits) {
        this.desk = desk;
        this.communes = communes;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView code() {
        return Screen.of(QuestionnairePages.class, "code", new CodePage("", FormErrors.NONE));
    }

    @PostMapping
    ModelAndView code(HttpServletRequest request, @RequestParam(name = "code", defaultValue = "") String typed) {
        var code = AnsweringDesk.plain(typed);
        if (!limits.allow(request, code)) {
            return wrongCode(typed, "surveys.error.too-many");
        }
        return desk.open(code) instanceof Decision.Accepted<Sitting>
                ? to(HOME + "/" + code)
                : wrongCode(typed, "surveys.error.code");
    }

    @GetMapping("/{secret}")
    ModelAndView see(
            HttpServletRequest request,
            @PathVariable("secret") String secret,
            @RequestParam(name = "q", defaultValue = "") String key) {
        if (!limits.allow(request, secret) || !(desk.open(secret) instanceof Decision.Accepted<Sitting>(var sitting))) {
            return unknown();
        }
        var page = new SittingPage(secret, sitting, FormErrors.NONE);
        if (sitting.state() != Sitting.State.OPEN) {
            return ended(page);
        }
        if (key.isEmpty() || key.equals(SEND)) {
            return Screen.of(QuestionnairePages.class, key.isEmpty() ? "welcome" : "send", page);
        }
        return AskPage.of(secret, sitting, key)
                .map(ask -> Screen.of(QuestionnairePages.class, "ask", inWords(ask)))
                .orElseGet(() -> to(page.next()));
    }

    @PostMapping("/{secret}")
    ModelAndView answer(
            HttpServletRequest request,
            @PathVariable("secret") String secret,
            @RequestParam(name = "q", defaultValue = "") String key,
            @RequestParam(name = "reponse", required = false) Optional<List<String>> typed,
            @RequestParam(name = "code", defaultValue = "") String picked) {
        if (!limits.allow(request, secret) || !(desk.open(secret) instanceof Decision.Accepted<Sitting>(var sitting))) {
            return unknown();
        }
        var asked = AskPage.of(secret, sitting, key);
        if (sitting.state() != Sitting.State.OPEN || asked.isEmpty()) {
            return to(HOME + "/" + secret);
        }
        var said = typed.orElse(List.of());
        return switch (desk.answer(secret, key, meant(asked.get(), said, picked))) {
            case Decision.Accepted<Sitting>(var after) ->
                to(AskPage.of(secret, after, key).map(AskPage::next).orElse(HOME + "/" + secret));
            case Decision.Refused<Sitting>(var reasons) ->
                Screen.refused(QuestionnairePages.class, "ask", asked.get().with(said, FormErrors.of(reasons)));
            case Decision<Sitting> _ -> unknown();
        };
    }

    @PostMapping("/{secret}/envoi")
    ModelAndView send(HttpServletRequest request, @PathVariable("secret") String secret) {
        if (!limits.allow(request, secret)) {
            return unknown();
        }
        return switch (desk.finish(secret)) {
            case Decision.Accepted<Sitting> _ -> to(HOME + "/" + secret);
            case Decision.Refused<Sitting>(var reasons) ->
                Screen.refused(
                        QuestionnairePages.class,
                        "send",
                        new SittingPage(secret, desk.open(secret).orThrow(), FormErrors.of(reasons)));
            case Decision<Sitting> _ -> unknown();
        };
    }

    /** A commune is typed by its name; everything else is what it is. */
    private List<String> meant(AskPage page, List<String> typed, String picked) {
        return isCommune(page) && !typed.isEmpty()
                ? communes.meant(typed.getFirst().strip(), picked)
                        .one()
                        .map(commune -> List.of(commune.code().code()))
                        .orElse(typed)
                : typed;
    }

    private AskPage inWords(AskPage page) {
        return isCommune(page) && !page.values().isEmpty()
                ? page.shown(communes.label(CommuneCode.of(page.values().getFirst())))
                : page;
    }

    private static boolean isCommune(AskPage page) {
        return page.field() instanceof Field.Ask ask && ask.question() instanceof Question.Commune;
    }

    private static ModelAndView ended(SittingPage page) {
        boolean thanks = page.sitting().state() == Sitting.State.ANSWERED;
        var screen = Screen.of(QuestionnairePages.class, thanks ? "thanks" : "over", page);
        if (!thanks) {
            screen.setStatus(HttpStatus.GONE);
        }
        return screen;
    }

    /** A link or code that is none of ours, or too many of them. */
    private static ModelAndView unknown() {
        var screen = Screen.of(
                QuestionnairePages.class,
                "code",
                new CodePage("", FormErrors.of(List.of(ErrorKey.on("code", "surveys.error.link")))));
        screen.setStatus(HttpStatus.NOT_FOUND);
        return screen;
    }

    private static ModelAndView wrongCode(String typed, String key) {
        return Screen.refused(
                QuestionnairePages.class,
                "code",
                new CodePage(typed, FormErrors.of(List.of(ErrorKey.on("code", key)))));
    }

    private static ModelAndView to(String place) {
        return new ModelAndView("redirect:" + place);
    }
}
