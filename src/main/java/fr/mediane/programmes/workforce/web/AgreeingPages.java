package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.AmendmentDesk;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a convention: signing, declining, renewing, amending. */
@Controller
@RequestMapping(ConventionPages.PATH + "/{id}")
class AgreeingPages {
    private final ConventionDesk desk;
    private final AmendmentDesk amendments;
    private final ConventionViews views;
    private final TypedOrganisationDesk organisations;

    AgreeingPages(
            ConventionDesk desk, AmendmentDesk amendments, ConventionViews views, TypedOrganisationDesk organisations) {
        this.desk = desk;
        this.amendments = amendments;
        this.views = views;
        this.organisations = organisations;
    }

    @PostMapping("/signature")
    ModelAndView sign(Actor actor, @PathVariable UUID id, @ModelAttribute SignatureForm form) {
        var before = desk.find(actor, id).orThrow().convention();
        var signed = TypedDate.parse(form.signedText());
        // a renewal goes on from the day after the last one, and asks for no first day
        var starts = before.lastDay().isPresent()
                ? before.lastDay().map(last -> last.plusDays(1))
                : TypedDate.parse(form.startText());
        Decision<UUID> decision = signed.isEmpty()
                ? Decision.refused(ErrorKey.on("signe", "workforce.error.signed-on"))
                : starts.isEmpty()
                        ? Decision.refused(ErrorKey.on("debut", "workforce.error.starts-on"))
                        : desk.sign(actor, id, form.startedFrom(), signed.get(), starts.get());
        return answer(actor, id, AmendmentForm.BLANK, form, decision);
    }

    @PostMapping("/refus")
    ModelAndView decline(Actor actor, @PathVariable UUID id) {
        return answer(actor, id, AmendmentForm.BLANK, SignatureForm.BLANK, desk.decline(actor, id));
    }

    @PostMapping("/renouvellement")
    ModelAndView renew(Actor actor, @PathVariable UUID id, @ModelAttribute SignatureForm form) {
        return answer(actor, id, AmendmentForm.BLANK, SignatureForm.BLANK, desk.renew(actor, id, form.startedFrom()));
    }

    @PostMapping("/avenants")
    ModelAndView amend(Actor actor, @PathVariable UUID id, @ModelAttribute AmendmentForm form) {
        desk.find(actor, id).orThrow();
        var taker = organisations.meant(actor, form.takerText(), "").map(Organisation::id);
        var asked = form.asked(taker).flatMap(one -> amendments.ask(actor, id, one));
        return answer(actor, id, form, SignatureForm.BLANK, asked);
    }

    @PostMapping("/avenants/{amendment}")
    ModelAndView close(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID amendment,
            @RequestParam(name = "suite", defaultValue = "") String then) {
        var view = desk.find(actor, id).orThrow();
        if (view.amendments().stream().noneMatch(one -> one.id().equals(amendment))) {
            return Decision.<ModelAndView>unknown().orThrow();
        }
        return answer(
                actor,
                id,
                AmendmentForm.BLANK,
                SignatureForm.BLANK,
                then.equals("signer") ? amendments.sign(actor, amendment) : amendments.abandon(actor, amendment));
    }

    private ModelAndView answer(
            Actor actor, UUID id, AmendmentForm amending, SignatureForm signing, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    AgreeingPages.class,
                    "convention",
                    views.page(actor, id, amending, signing, FormErrors.of(reasons), false));
        }
        decision.orThrow();
        return new ModelAndView("redirect:" + ConventionPages.PATH + "/" + id + "?fait=oui");
    }
}
