package fr.mediane.registers.identity.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.Invitation;
import fr.mediane.registers.identity.InvitationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Invitations to a role, as those who give roles see them. */
@Controller
class InvitationPages {
    private static final String HOME = "/administration/invitations";
    private final InvitationDesk invitations;
    private final AccessDesk access;
    private final GrantWords words;
    private final RoleChoosing choosing;
    private final BaseUrl baseUrl;

    InvitationPages(
            InvitationDesk invitations, AccessDesk access, GrantWords words, RoleChoosing choosing, BaseUrl baseUrl) {
        this.invitations = invitations;
        this.access = access;
        this.words = words;
        this.choosing = choosing;
        this.baseUrl = baseUrl;
    }

    @GetMapping(HOME)
    ModelAndView waiting(Actor actor) {
        var waiting = invitations.waiting(actor).orThrow();
        return Screen.of(
                InvitationPages.class,
                "invitations",
                page(actor, waiting, choosing.blank(actor), List.of(), Optional.empty()));
    }

    @PostMapping(HOME)
    ModelAndView invite(Actor actor, RoleForm form) {
        var waiting = invitations.waiting(actor).orThrow();
        var read = choosing.read(actor, form);
        if (read.trouble().isPresent()) {
            return refused(actor, waiting, form, List.of(read.trouble().get()));
        }
        return switch (invitations.invite(actor, read.grant().orElseThrow())) {
            case Decision.Refused<Invitation.Fresh>(var reasons) -> refused(actor, waiting, form, reasons);
            case Decision<Invitation.Fresh> other -> {
                var fresh = other.orThrow();
                var link = new FreshLink(baseUrl.at("/invitation/" + fresh.token()), fresh.expires());
                yield Screen.of(
                        InvitationPages.class,
                        "invitations",
                        page(
                                actor,
                                invitations.waiting(actor).orThrow(),
                                choosing.blank(actor),
                                List.of(),
                                Optional.of(link)));
            }
        };
    }

    @PostMapping(HOME + "/{invitation}/annuler")
    ModelAndView withdraw(Actor actor, @PathVariable UUID invitation) {
        return switch (invitations.withdraw(actor, invitation)) {
            case Decision.Refused<UUID>(var reasons) ->
                refused(actor, invitations.waiting(actor).orThrow(), RoleForm.EMPTY, reasons);
            case Decision<UUID> other -> {
                other.orThrow();
                yield new ModelAndView("redirect:" + HOME);
            }
        };
    }

    private ModelAndView refused(Actor actor, List<Invitation> waiting, RoleForm form, List<ErrorKey> reasons) {
        return Screen.refused(
                InvitationPages.class,
                "invitations",
                page(actor, waiting, choosing.filled(actor, form), reasons, Optional.empty()));
    }

    private InvitationsPage page(
            Actor actor,
            List<Invitation> waiting,
            RoleChoices choices,
            List<ErrorKey> reasons,
            Optional<FreshLink> link) {
        return new InvitationsPage(
                waiting.stream().map(one -> line(actor, one)).toList(), choices, FormErrors.of(reasons), link);
    }

    private InvitationsPage.Line line(Actor actor, Invitation invitation) {
        var grant = invitation.grant().orElseThrow();
        return new InvitationsPage.Line(
                words.line(actor, invitation.id(), grant, Optional.of(invitation.made()), access.mayGive(actor, grant)),
                invitation.expires());
    }
}
