package fr.mediane.programmes.connectivity.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.connectivity.FundDesk;
import fr.mediane.programmes.connectivity.web.FundPage.Place;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Am I entitled? Who helps near me, and what their rules say: without an account, keeping nothing. */
@Controller
class FundPages {
    static final String HOME = "/internet";
    private static final String VIEW = "fund";
    private final FundDesk funds;
    private final TypedCommuneDesk communes;

    FundPages(FundDesk funds, TypedCommuneDesk communes) {
        this.funds = funds;
        this.communes = communes;
    }

    @GetMapping(HOME)
    ModelAndView home(
            @RequestParam(name = "commune", defaultValue = "") String typed,
            @RequestParam(name = "code", defaultValue = "") String code) {
        if (typed.isBlank() && code.isBlank()) {
            return Screen.of(FundPages.class, VIEW, FundPage.asking());
        }
        return switch (communes.meant(typed.strip(), code)) {
            case MeantCommune.One(var commune) -> shown(commune, List.of(), Optional.empty());
            case MeantCommune.None none -> unknown(typed, List.of());
            case MeantCommune.Unclear(var likely) -> unknown(typed, likely);
        };
    }

    /** What was answered does not stand in the address. */
    @PostMapping(HOME + "/estimation")
    ModelAndView estimate(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var found = communes.meant(
                        "", Optional.ofNullable(sent.getFirst("code")).orElse(""))
                .one();
        if (found.isEmpty()) {
            return unknown("", List.of());
        }
        var commune = found.get();
        var answers = sent.getOrDefault("reponses", List.of());
        var estimate = funds.of(commune)
                .map(fund -> funds.estimate(actor, fund, answers))
                .orElseGet(() -> Decision.refused(ErrorKey.of("connectivity.error.no-rules")));
        return estimate instanceof Decision.Refused<Outcome>(var reasons)
                ? Screen.refused(
                        FundPages.class,
                        VIEW,
                        FundPage.of(place(commune, answers, Optional.empty()), FormErrors.of(reasons)))
                : shown(commune, answers, Optional.of(estimate.orThrow()));
    }

    private ModelAndView shown(Commune commune, List<String> answers, Optional<Outcome> outcome) {
        return Screen.of(FundPages.class, VIEW, FundPage.of(place(commune, answers, outcome), FormErrors.NONE));
    }

    private Place place(Commune commune, List<String> answers, Optional<Outcome> outcome) {
        var fund = funds.of(commune);
        return new Place(commune, fund, fund.map(funds::asked).orElse(List.of()), answers, outcome);
    }

    private static ModelAndView unknown(String typed, List<Commune> likely) {
        var key = likely.isEmpty() ? "connectivity.error.commune" : "connectivity.error.commune-unclear";
        return Screen.refused(FundPages.class, VIEW, FundPage.unknown(typed, key, likely));
    }
}
