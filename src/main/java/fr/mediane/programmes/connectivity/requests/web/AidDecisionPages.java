package fr.mediane.programmes.connectivity.requests.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.Split;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk.Before;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A request for help before who decides it: what the operator said, what the rules propose, who pays what. */
@Controller
@RequestMapping("/mon-espace/aides/{id}")
class AidDecisionPages {
    private static final String VIEW = "aid";
    private final AidDecisionDesk desk;
    private final TypedFormDesk forms;

    AidDecisionPages(AidDecisionDesk desk, TypedFormDesk forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        var before = desk.find(actor, id).orThrow();
        return Screen.of(AidDecisionPages.class, VIEW, page(before, AidForm.of(before), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView decide(Actor actor, @PathVariable UUID id, @ModelAttribute AidForm form) {
        var before = desk.find(actor, id).orThrow();
        return switch (decided(actor, id, before, form)) {
            case Decision.Refused<CaseFile>(var reasons) ->
                Screen.refused(AidDecisionPages.class, VIEW, page(before, form, FormErrors.of(reasons)));
            case Decision<CaseFile> done -> {
                done.orThrow();
                yield new ModelAndView("redirect:/mon-espace/dossiers/" + id + "?fait=oui");
            }
        };
    }

    private Decision<CaseFile> decided(Actor actor, UUID id, Before before, AidForm form) {
        var verdict = Verdict.named(form.decisionText());
        if (verdict.isEmpty()) {
            return Decision.refused(ErrorKey.on("decision", "connectivity.error.verdict"));
        }
        var ruled = new Ruled(verdict.get(), form.reasonText(), form.departureText());
        if (verdict.get() != Verdict.ACCEPTED) {
            return named(desk.decide(actor, id, form.step(), ruled, nothing(), 0));
        }
        var mistakes = new ArrayList<ErrorKey>();
        var split = new Split(
                euros("dette", form.debtText(), mistakes),
                euros("remise", form.waiverText(), mistakes),
                euros("subvention", form.grantText(), mistakes),
                euros("pret", form.loanText(), mistakes));
        int months = form.monthsText().matches("\\d{1,2}") ? Integer.parseInt(form.monthsText()) : 0;
        return mistakes.isEmpty()
                ? named(desk.decide(actor, id, form.step(), ruled, split, months))
                : Decision.refused(mistakes);
    }

    private AidPage page(Before before, AidForm form, FormErrors errors) {
        var examined = before.examined();
        return new AidPage(
                before,
                forms.words(examined.procedure().form(), examined.answers(), Map.of()),
                form,
                Uuid7.next(),
                errors);
    }

    private static Split nothing() {
        return new Split(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO);
    }

    private static Euros euros(String field, String typed, List<ErrorKey> mistakes) {
        if (typed.isBlank()) {
            return Euros.ZERO;
        }
        return switch (Euros.parse(typed)) {
            case Parsed.Valid<Euros>(var sum) -> sum;
            case Parsed.Invalid<Euros>(var reason) -> {
                mistakes.add(ErrorKey.on(field, reason.key(), reason.arguments().toArray()));
                yield Euros.ZERO;
            }
        };
    }

    /** What the Desks name in their words, on the fields of this page. */
    private static Decision<CaseFile> named(Decision<CaseFile> decision) {
        var fields = Map.of("debt", "dette", "grant", "subvention", "months", "mois");
        return decision instanceof Decision.Refused<CaseFile>(var reasons)
                ? Decision.refused(reasons.stream()
                        .map(one -> ErrorKey.on(
                                fields.getOrDefault(one.field(), one.field()),
                                one.key(),
                                one.arguments().toArray()))
                        .toList())
                : decision;
    }
}
