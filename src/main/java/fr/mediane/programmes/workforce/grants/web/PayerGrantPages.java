package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.workforce.grants.FundSource;
import fr.mediane.programmes.workforce.grants.FundingDesk;
import fr.mediane.programmes.workforce.grants.GrantClaimDesk;
import fr.mediane.programmes.workforce.grants.GrantRun;
import fr.mediane.programmes.workforce.grants.GrantRunDesk;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccountDesk;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a payer has to do with grants: what is due, what to look at, whom to ask. */
@Controller
class PayerGrantPages implements Navigation {
    static final String PATH = "/mon-espace/subventions";
    private static final Set<String> DONE = Set.of("compte", "poste", "rendu", "piece", "cloture");
    private final GrantRunDesk runs;
    private final FundingDesk fundings;
    private final GrantAccountDesk accounts;
    private final GrantClaimDesk claims;
    private final PayerGrantReading reading;

    PayerGrantPages(
            GrantRunDesk runs,
            FundingDesk fundings,
            GrantAccountDesk accounts,
            GrantClaimDesk claims,
            PayerGrantReading reading) {
        this.runs = runs;
        this.fundings = fundings;
        this.accounts = accounts;
        this.claims = claims;
        this.reading = reading;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.isNationally(Role.PAYER) ? List.of(new Entry("grants.payer.menu", PATH, 176)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView page(Actor actor, @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                PayerGrantPages.class,
                "payer",
                reading.page(actor, "", "", DONE.contains(done) ? done : "", List.of()));
    }

    @PostMapping(PATH)
    ModelAndView prepare(
            Actor actor,
            @RequestParam(name = "fonds", defaultValue = "") String fund,
            @RequestParam(name = "execution", defaultValue = "") String execution) {
        runs.runs(actor).orThrow();
        var chosen = fund(fund);
        var day = TypedDate.parse(execution);
        Decision<GrantRun> decision = chosen.isEmpty()
                ? Decision.refused(ErrorKey.on("fonds", "grants.error.fund"))
                : day.isEmpty()
                        ? Decision.refused(ErrorKey.on("execution", "grants.error.execution"))
                        : runs.prepare(actor, chosen.get(), day.get());
        return switch (decision) {
            case Decision.Refused<GrantRun>(var reasons) ->
                Screen.refused(PayerGrantPages.class, "payer", reading.page(actor, fund, execution, "", reasons));
            case Decision<GrantRun> other ->
                new ModelAndView(
                        "redirect:" + GrantRunPages.PATH + "/" + other.orThrow().id() + "?fait=prepare");
        };
    }

    private static Optional<FundSource> fund(String typed) {
        return Arrays.stream(FundSource.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    /** Funds a position that somebody holds, from the first day of the first contract. */
    @PostMapping(PATH + "/postes/{position}")
    ModelAndView fund(Actor actor, @PathVariable UUID position) {
        var since = fundings.unfunded(actor).orThrow().stream()
                .filter(one -> one.position().equals(position))
                .map(FundingDesk.Unfunded::since)
                .findFirst();
        return answer(
                actor, since.map(day -> fundings.commit(actor, position, day)).orElseGet(Decision::unknown), "poste");
    }

    @PostMapping(PATH + "/comptes/{account}")
    ModelAndView account(
            Actor actor, @PathVariable UUID account, @RequestParam(name = "choix", defaultValue = "") String choice) {
        return answer(actor, accounts.decide(actor, account, choice.equals("accepter")), "compte");
    }

    @PostMapping(PATH + "/trop-verses/{claim}")
    ModelAndView repaid(
            Actor actor, @PathVariable UUID claim, @RequestParam(name = "jour", defaultValue = "") String day) {
        return answer(actor, claims.repaid(actor, claim, TypedDate.parse(day).orElse(LocalDate.MAX)), "rendu");
    }

    /** Closes a funding that ended. */
    @PostMapping(PATH + "/clotures/{funding}")
    ModelAndView close(Actor actor, @PathVariable UUID funding) {
        return answer(actor, fundings.close(actor, funding), "cloture");
    }

    private ModelAndView answer(Actor actor, Decision<?> decision, String done) {
        if (decision instanceof Decision.Refused<?>(var reasons)) {
            return Screen.refused(PayerGrantPages.class, "payer", reading.page(actor, "", "", "", reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + PATH + "?fait=" + done);
    }
}
