package fr.mediane.programmes.connectivity.envelopes.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import fr.mediane.programmes.connectivity.envelopes.EnvelopeDesk;
import fr.mediane.programmes.connectivity.operators.NoticeDesk;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a fund may still give this year, to whom it gives by which agreement; administrators add to it. */
@Controller
class FundsPages implements Navigation {
    private static final String HOME = "/mon-espace/fonds";
    private final EnvelopeDesk envelopes;
    private final AidDesk aids;
    private final OperatorDesk operators;
    private final NoticeDesk notices;
    private final Clock clock;

    FundsPages(EnvelopeDesk envelopes, AidDesk aids, OperatorDesk operators, NoticeDesk notices, Clock clock) {
        this.envelopes = envelopes;
        this.aids = aids;
        this.operators = operators;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.INSTRUCTOR) || actor.isNationally(Role.ADMINISTRATOR)
                ? List.of(new Entry("connectivity.funds.nav", HOME, 124))
                : List.of();
    }

    @GetMapping(HOME)
    ModelAndView show(
            Actor actor,
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(
                FundsPages.class,
                "funds",
                page(actor, year(year), FundForm.EMPTY, List.of()).done(!done.isEmpty()));
    }

    @PostMapping(HOME + "/conventions")
    ModelAndView agree(Actor actor, FundForm form) {
        return answer(
                actor,
                form,
                form.convention(clock.instant()).flatMap(convention -> envelopes.agree(actor, convention)));
    }

    @PostMapping(HOME + "/enveloppes")
    ModelAndView fill(Actor actor, FundForm form) {
        return answer(
                actor,
                form,
                form.envelope(clock.instant())
                        .flatMap(asked -> envelopes.fill(
                                actor, asked.id(), asked.fund(), asked.convention(), asked.year(), asked.amount())));
    }

    private ModelAndView answer(Actor actor, FundForm form, Decision<UUID> decision) {
        var years = year(form.text(form.year()));
        if (!envelopes.runs(actor)) {
            Decision.<UUID>forbidden().orThrow();
        }
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(FundsPages.class, "funds", page(actor, years, form, reasons));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + HOME + "?fait=oui");
    }

    private FundsPage page(Actor actor, int year, FundForm form, List<ErrorKey> reasons) {
        var funds = envelopes.funds(actor, year).orThrow();
        return new FundsPage(
                year,
                Paris.today(clock).getYear(),
                funds,
                notices.late(funds.stream().map(EnvelopeDesk.FundView::key).toList()),
                operators.all(),
                aids.parameters(),
                envelopes.runs(actor),
                form,
                FormErrors.of(reasons.stream()
                        .map(reason -> new ErrorKey(reason.key(), form.element(reason.field()), reason.arguments()))
                        .toList()),
                false);
    }

    private int year(String typed) {
        return typed.matches("20[2-9]\\d")
                ? Integer.parseInt(typed)
                : Paris.today(clock).getYear();
    }
}
