package fr.mediane.steering.statistics.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Share;
import fr.mediane.steering.statistics.ShareDesk;
import fr.mediane.steering.statistics.StatisticsDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Figures for whoever has the link. The address is a secret: it is not indexed, not kept, and given to no other site. */
@Controller
class SharedPages {
    static final String PATH = "/partage";
    private final ShareDesk shares;
    private final StatisticsDesk statistics;
    private final Choices choices;

    SharedPages(ShareDesk shares, StatisticsDesk statistics, Choices choices) {
        this.shares = shares;
        this.statistics = statistics;
        this.choices = choices;
    }

    @GetMapping(PATH + "/{token}")
    ModelAndView figures(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var decision = shares.open(token);
        if (decision instanceof Decision.Refused<Share.Shown>) {
            var over = Screen.of(SharedPages.class, "sharedOver");
            over.setStatus(HttpStatus.GONE);
            return over;
        }
        var shown = decision.orThrow();
        var page = new StatisticsPage(
                PATH,
                new QuestionForm(Question.Raw.NOTHING, ""),
                Optional.of(shown.report()),
                FormErrors.NONE,
                choices.names(shown.report().question()),
                statistics.threshold(),
                shown.share().frozen() ? Optional.empty() : Optional.of(statistics.state()));
        return Screen.of(SharedPages.class, "shared", new SharedPage(shown.share(), page));
    }
}
