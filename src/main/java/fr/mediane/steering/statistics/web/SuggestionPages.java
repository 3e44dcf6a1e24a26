package fr.mediane.steering.statistics.web;

import fr.mediane.design.Screen;
import fr.mediane.design.Suggestions;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.StatisticsDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the search boxes of the form of figures propose, to those who may see any exactly. */
@Controller
class SuggestionPages {
    private final StatisticsDesk statistics;
    private final Proposals proposals;

    SuggestionPages(StatisticsDesk statistics, Proposals proposals) {
        this.statistics = statistics;
        this.proposals = proposals;
    }

    @GetMapping(MyStatisticsPages.PATH + "/propositions/{champ}")
    ModelAndView suggestions(Actor actor, @PathVariable String champ, @RequestParam(defaultValue = "") String q) {
        if (!statistics.entitled(actor)) {
            Decision.forbidden().orThrow();
        }
        var lines = proposals
                .lines(actor, champ, q)
                .map(Decision::accepted)
                .orElseGet(Decision::unknown)
                .orThrow();
        return Screen.of(Ui.class, "suggestions", new Suggestions(lines));
    }
}
