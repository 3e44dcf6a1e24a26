package fr.mediane.steering.statistics.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Share;
import fr.mediane.steering.statistics.ShareDesk;
import fr.mediane.steering.statistics.StatisticsDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own links to figures: make, list, revoke. */
@Controller
@RequestMapping(SharePages.PATH)
class SharePages {
    static final String PATH = MyStatisticsPages.PATH + "/partages";
    private final ShareDesk shares;
    private final StatisticsDesk statistics;
    private final BaseUrl baseUrl;
    private final Clock clock;

    SharePages(ShareDesk shares, StatisticsDesk statistics, BaseUrl baseUrl, Clock clock) {
        this.shares = shares;
        this.statistics = statistics;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam MultiValueMap<String, String> values) {
        return Screen.of(
                SharePages.class,
                "shares",
                page(actor, QuestionForm.of(values), Typed.fresh(), Optional.empty(), FormErrors.NONE));
    }

    /** The link is shown this once: the page answers the post itself. */
    @PostMapping
    ModelAndView make(
            Actor actor,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String titre,
            @RequestParam(defaultValue = "") String mode) {
        shares.mine(actor).orThrow();
        var form = QuestionForm.of(values);
        var decision = make(actor, form, new Typed(id, titre, mode));
        if (decision instanceof Decision.Refused<Share.Fresh>(var reasons)) {
            return Screen.refused(
                    SharePages.class,
                    "shares",
                    page(actor, form, new Typed(id, titre, mode), Optional.empty(), FormErrors.of(reasons)));
        }
        var link = baseUrl.at(SharedPages.PATH + "/" + decision.orThrow().token());
        return Screen.of(
                SharePages.class, "shares", page(actor, form, Typed.fresh(), Optional.of(link), FormErrors.NONE));
    }

    @PostMapping("/{id}/revoquer")
    ModelAndView revoke(Actor actor, @PathVariable UUID id) {
        shares.revoke(actor, id).orThrow();
        return new ModelAndView("redirect:" + PATH);
    }

    private record Typed(String id, String title, String mode) {
        static Typed fresh() {
            return new Typed(Uuid7.next().toString(), "", "suivi");
        }
    }

    private Decision<Share.Fresh> make(Actor actor, QuestionForm form, Typed typed) {
        var id = Uuid7.parse(typed.id(), clock.instant()).value();
        var perimeter = statistics.perimeters(actor).stream()
                .map(Perimeter::code)
                .filter(code -> form.perimeter().isEmpty() || code.equals(form.perimeter()))
                .findFirst();
        if (id.isEmpty() || !List.of("suivi", "fige").contains(typed.mode())) {
            return Decision.refused(ErrorKey.on(id.isEmpty() ? "" : "mode", "statistics.error.share-form"));
        }
        if (perimeter.isEmpty()) {
            return Decision.forbidden();
        }
        return switch (Question.parse(form.raw())) {
            case Decision.Accepted<Question>(var question) ->
                shares.make(
                        actor,
                        id.get(),
                        typed.title(),
                        perimeter.get(),
                        question,
                        typed.mode().equals("fige"));
            case Decision<Question> refused ->
                refused.map(_ -> {
                    throw new IllegalStateException("a refusal holds no question");
                });
        };
    }

    private SharesPage page(Actor actor, QuestionForm form, Typed typed, Optional<String> link, FormErrors errors) {
        return new SharesPage(
                shares.mine(actor).orThrow(),
                form.link(PATH),
                typed.id(),
                typed.title(),
                typed.mode(),
                form.link(MyStatisticsPages.PATH),
                link,
                errors);
    }
}
