package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.AnswerDesk;
import fr.mediane.programmes.connectivity.operators.GivenAnswer;
import fr.mediane.programmes.connectivity.operators.NoticeListDesk;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.programmes.connectivity.operators.Waiting;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An agent of an internet provider sees which lines are to be kept, and answers. */
@Controller
class NoticePages {
    static final String HOME = "/mon-espace/operateur";
    private final NoticeListDesk notices;
    private final AnswerDesk answers;
    private final OperatorDesk operators;
    private final Clock clock;

    NoticePages(NoticeListDesk notices, AnswerDesk answers, OperatorDesk operators, Clock clock) {
        this.notices = notices;
        this.answers = answers;
        this.operators = operators;
        this.clock = clock;
    }

    @GetMapping(HOME)
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "attend", defaultValue = "") String waiting,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        var own = operators.own(actor).orThrow();
        var what = Waiting.of(waiting);
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return Screen.of(
                NoticePages.class,
                "notices",
                new NoticesPage(
                        own,
                        notices.list(actor, what, number - 1, NoticesPage.SIZE).orThrow(),
                        what,
                        number));
    }

    @GetMapping(HOME + "/{notice}")
    ModelAndView one(
            Actor actor, @PathVariable UUID notice, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                NoticePages.class,
                "notice",
                page(actor, notice, AnswerForm.EMPTY, List.of()).done(!done.isEmpty()));
    }

    @PostMapping(HOME + "/{notice}")
    ModelAndView answer(Actor actor, @PathVariable UUID notice, AnswerForm form) {
        notices.find(actor, notice).orThrow();
        var given = switch (Uuid7.parse(form.idText(), clock.instant())) {
            case Parsed.Valid<UUID>(var id) -> answers.answer(actor, notice, id, form.order(), form.typed());
            case Parsed<UUID> wrong ->
                Decision.<GivenAnswer>refused(wrong.errorOn("id").map(List::of).orElseThrow());
        };
        if (given instanceof Decision.Refused<GivenAnswer>(var reasons)) {
            return Screen.refused(NoticePages.class, "notice", page(actor, notice, form, reasons));
        }
        given.orThrow();
        return new ModelAndView("redirect:" + HOME + "/" + notice + "?fait=oui");
    }

    private NoticePage page(Actor actor, UUID notice, AnswerForm form, List<ErrorKey> reasons) {
        var line = notices.find(actor, notice).orThrow();
        var name = operators.find(line.notice().operator()).orElseThrow().name();
        return new NoticePage(
                line,
                name,
                answers.of(line.notice()),
                form,
                FormErrors.of(reasons.stream()
                        .map(reason -> new ErrorKey(reason.key(), form.element(reason.field()), reason.arguments()))
                        .toList()),
                false);
    }
}
