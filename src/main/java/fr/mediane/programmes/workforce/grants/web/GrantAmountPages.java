package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.programmes.workforce.grants.FundingDesk;
import fr.mediane.programmes.workforce.grants.forecast.ConventionAmountDesk;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the State commits under a convention at most: read by payers, set by those who run the programme. */
@Controller
class GrantAmountPages {
    static final String PATH = PayerGrantPages.PATH + "/conventions";
    private static final int LONGEST = 20;
    private final FundingDesk desk;
    private final ConventionAmountDesk amounts;
    private final OrganisationDesk organisations;

    GrantAmountPages(FundingDesk desk, ConventionAmountDesk amounts, OrganisationDesk organisations) {
        this.desk = desk;
        this.amounts = amounts;
        this.organisations = organisations;
    }

    @GetMapping(PATH + "/{convention}")
    ModelAndView page(
            Actor actor, @PathVariable UUID convention, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(GrantAmountPages.class, "amount", page(actor, convention, "", !done.isEmpty(), List.of()));
    }

    @PostMapping(PATH + "/{convention}")
    ModelAndView agree(
            Actor actor,
            @PathVariable UUID convention,
            @RequestParam(name = "montant", defaultValue = "") String amount) {
        amounts.find(actor, convention).orThrow();
        var cents = Euros.parse(amount)
                .value()
                .map(one -> one.amount().movePointRight(2).longValueExact());
        var agreed = desk.agree(actor, convention, cents.orElse(0L));
        if (agreed instanceof Decision.Refused<Long>(var reasons)) {
            return Screen.refused(GrantAmountPages.class, "amount", page(actor, convention, amount, false, reasons));
        }
        agreed.orThrow();
        return new ModelAndView("redirect:" + PATH + "/" + convention + "?fait=oui");
    }

    private GrantAmountPage page(Actor actor, UUID convention, String typed, boolean done, List<ErrorKey> reasons) {
        var amount = amounts.find(actor, convention).orThrow();
        return new GrantAmountPage(
                amount,
                organisations
                        .named(Actor.SYSTEM, Set.of(amount.organisation()))
                        .getOrDefault(amount.organisation(), ""),
                GrantRights.rules(actor),
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                done,
                FormErrors.of(reasons));
    }
}
