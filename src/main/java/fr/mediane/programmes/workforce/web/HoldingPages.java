package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.joining.HolderInvitationDesk;
import fr.mediane.programmes.workforce.web.PositionPage.Link;
import fr.mediane.registers.identity.Invitation;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who holds a position: letting go, and the link by which a holder comes to Médiane; hiring is in {@link HiringPages}. */
@Controller
@RequestMapping(PositionPages.PATH + "/{id}")
class HoldingPages {
    private final PositionDesk desk;
    private final ContractDesk contracts;
    private final HolderInvitationDesk invitations;
    private final PositionViews views;
    private final BaseUrl baseUrl;

    HoldingPages(
            PositionDesk desk,
            ContractDesk contracts,
            HolderInvitationDesk invitations,
            PositionViews views,
            BaseUrl baseUrl) {
        this.desk = desk;
        this.contracts = contracts;
        this.invitations = invitations;
        this.views = views;
        this.baseUrl = baseUrl;
    }

    /** Shows the link once: it cannot be had again. */
    @PostMapping("/invitation")
    ModelAndView invite(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "contrat", defaultValue = "") String contract) {
        var seen = desk.find(actor, id).orThrow();
        var made = invitations.invite(actor, SentId.of(contract));
        if (made instanceof Decision.Refused<Invitation.Fresh>(var reasons)) {
            return Screen.refused(
                    HoldingPages.class,
                    "position",
                    views.page(actor, seen, HireForm.BLANK, EndForm.BLANK, FormErrors.of(reasons), false));
        }
        var fresh = made.orThrow();
        return Screen.of(
                HoldingPages.class,
                "position",
                views.page(actor, seen, new Link(baseUrl.at("/invitation/" + fresh.token()), fresh.expires())));
    }

    @PostMapping("/fin")
    ModelAndView end(Actor actor, @PathVariable UUID id, @ModelAttribute EndForm form) {
        var seen = desk.find(actor, id).orThrow();
        if (seen.contracts().stream().noneMatch(one -> one.id().equals(form.contract()))) {
            return Decision.<ModelAndView>unknown().orThrow();
        }
        var ended = ended(actor, form);
        return ended instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        HoldingPages.class,
                        "position",
                        views.page(actor, seen, HireForm.BLANK, form, FormErrors.of(reasons), false))
                : done(id, ended);
    }

    private Decision<UUID> ended(Actor actor, EndForm form) {
        var day = TypedDate.parse(form.dayText());
        var reason = PositionPages.value(EndReason.class, form.reasonText());
        if (day.isEmpty()) {
            return Decision.refused(ErrorKey.on("fin", "workforce.error.end-day"));
        }
        return reason.isEmpty()
                ? Decision.refused(ErrorKey.on("motif", "workforce.error.end-why"))
                : contracts.end(actor, form.contract(), day.get(), reason.get());
    }

    private static ModelAndView done(UUID id, Decision<UUID> decision) {
        decision.orThrow();
        return new ModelAndView("redirect:" + PositionPages.PATH + "/" + id + "?fait=oui");
    }
}
