package fr.mediane.programmes.connectivity.requests.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.forms.TypedFormDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.Standing;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk.Before;
import fr.mediane.programmes.connectivity.requests.AidProposalDesk;
import fr.mediane.programmes.connectivity.requests.TypedSplit;
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
    private final AidProposalDesk proposals;
    private final TypedFormDesk forms;

    AidDecisionPages(AidDecisionDesk desk, AidProposalDesk proposals, TypedFormDesk forms) {
        this.desk = desk;
        this.proposals = proposals;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        var before = desk.find(actor, id).orThrow();
        var standing = standing(actor, before);
        return Screen.of(
                AidDecisionPages.class, VIEW, page(before, standing, AidForm.of(before, standing), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView decide(Actor actor, @PathVariable UUID id, @ModelAttribute AidForm form) {
        var before = desk.find(actor, id).orThrow();
        return switch (decided(actor, id, form)) {
            case Decision.Refused<CaseFile>(var reasons) ->
                Screen.refused(
                        AidDecisionPages.class,
                        VIEW,
                        page(before, standing(actor, before), form, FormErrors.of(reasons)));
            case Decision<CaseFile> done -> {
                done.orThrow();
                yield new ModelAndView("redirect:/mon-espace/dossiers/" + id + "?fait=oui");
            }
        };
    }

    private Decision<CaseFile> decided(Actor actor, UUID id, AidForm form) {
        var verdict = Verdict.named(form.decisionText());
        if (verdict.isEmpty()) {
            return Decision.refused(ErrorKey.on("decision", "connectivity.error.verdict"));
        }
        var details = verdict.get() == Verdict.ACCEPTED ? form.details() : Map.<String, String>of();
        if (form.forCommittee()) {
            return proposals.propose(
                    actor,
                    id,
                    form.sitting(),
                    new Motion(verdict.get(), form.reasonText(), form.departureText(), details));
        }
        var ruled = new Ruled(verdict.get(), form.reasonText(), form.departureText());
        return TypedSplit.read(details)
                .flatMap(typed -> desk.decide(actor, id, form.step(), ruled, typed.split(), typed.months()));
    }

    private Standing standing(Actor actor, Before before) {
        return proposals.standing(actor, before.examined().dossier());
    }

    private AidPage page(Before before, Standing standing, AidForm form, FormErrors errors) {
        var examined = before.examined();
        return new AidPage(
                before,
                standing,
                forms.words(examined.procedure().form(), examined.answers(), Map.of()),
                form,
                Uuid7.next(),
                errors);
    }
}
