package fr.mediane.programmes.workforce.applications.web;

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
import fr.mediane.programmes.workforce.applications.AwardDecisionDesk;
import fr.mediane.programmes.workforce.applications.AwardDecisionDesk.Before;
import fr.mediane.programmes.workforce.applications.AwardProposalDesk;
import fr.mediane.programmes.workforce.applications.PrefectOpinion;
import fr.mediane.programmes.workforce.applications.TypedAward;
import fr.mediane.registers.organisations.OrganisationDesk;
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

/** A request for positions before who decides it: the opinion, what is left, how many are awarded. */
@Controller
@RequestMapping("/mon-espace/attributions/{id}")
class AwardPages {
    private static final String VIEW = "award";
    private final AwardDecisionDesk desk;
    private final AwardProposalDesk proposals;
    private final TypedFormDesk forms;
    private final OrganisationDesk organisations;
    private final RequestPlaces places;

    AwardPages(
            AwardDecisionDesk desk,
            AwardProposalDesk proposals,
            TypedFormDesk forms,
            OrganisationDesk organisations,
            RequestPlaces places) {
        this.desk = desk;
        this.proposals = proposals;
        this.forms = forms;
        this.organisations = organisations;
        this.places = places;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        var before = desk.find(actor, id).orThrow();
        return Screen.of(
                AwardPages.class,
                VIEW,
                page(actor, before, AwardForm.of(before, standing(actor, before)), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView decide(Actor actor, @PathVariable UUID id, @ModelAttribute AwardForm form) {
        var before = desk.find(actor, id).orThrow();
        var decided = decided(actor, id, form);
        if (decided instanceof Decision.Refused<CaseFile>(var reasons)) {
            return Screen.refused(AwardPages.class, VIEW, page(actor, before, form, FormErrors.of(reasons)));
        }
        decided.orThrow();
        return new ModelAndView("redirect:/mon-espace/dossiers/" + id + "?fait=oui");
    }

    private Decision<CaseFile> decided(Actor actor, UUID id, AwardForm form) {
        var verdict = Verdict.named(form.decisionText());
        if (verdict.isEmpty()) {
            return Decision.refused(ErrorKey.on("decision", "workforce.error.verdict"));
        }
        boolean given = verdict.get() == Verdict.ACCEPTED;
        if (form.forCommittee()) {
            var details = given ? form.details() : Map.<String, String>of();
            return proposals.propose(
                    actor, id, form.sitting(), new Motion(verdict.get(), form.reasonText(), "", details));
        }
        var ruled = new Ruled(verdict.get(), form.reasonText(), "");
        return given
                ? TypedAward.read(form.details()).flatMap(award -> desk.decide(actor, id, form.step(), ruled, award))
                : desk.decide(actor, id, form.step(), ruled, TypedAward.NONE);
    }

    private AwardPage page(Actor actor, Before before, AwardForm form, FormErrors errors) {
        var examined = before.examined();
        var from = before.opinion().flatMap(PrefectOpinion::transfer);
        return new AwardPage(
                before,
                standing(actor, before),
                forms.words(examined.procedure().form(), examined.answers(), Map.of()),
                places.departement(before.application().departement()),
                from.map(id -> organisations.named(actor, List.of(id)).getOrDefault(id, ""))
                        .orElse(""),
                form,
                Uuid7.next(),
                errors);
    }

    private Standing standing(Actor actor, Before before) {
        return proposals.standing(actor, before.examined().dossier());
    }
}
