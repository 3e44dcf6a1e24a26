package fr.mediane.registers.identity.web;

import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.identity.Invitation;
import fr.mediane.registers.identity.InvitationDesk;
import fr.mediane.registers.identity.InvitationPurpose;
import fr.mediane.registers.identity.signin.CurrentSignIn;
import fr.mediane.registers.identity.signin.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A single-use link, as the person sees it who was given it. */
@Controller
class AcceptancePages {
    private final InvitationDesk invitations;
    private final GrantWords words;
    private final List<InvitationPurpose> purposes;

    AcceptancePages(InvitationDesk invitations, GrantWords words, List<InvitationPurpose> purposes) {
        this.invitations = invitations;
        this.words = words;
        this.purposes = purposes;
    }

    @GetMapping("/invitation/{token}")
    ModelAndView open(Actor actor, @PathVariable String token) {
        var found = invitations.behind(actor, token);
        if (found.isEmpty()) {
            return spent("identity.link.unknown", HttpStatus.NOT_FOUND);
        }
        return switch (invitations.state(found.get())) {
            case OPEN ->
                Screen.of(AcceptancePages.class, "acceptance", page(actor, token, found.get(), Optional.empty()));
            case USED -> spent("identity.link.used", HttpStatus.GONE);
            case WITHDRAWN -> spent("identity.link.withdrawn", HttpStatus.GONE);
            case EXPIRED -> spent("identity.link.expired", HttpStatus.GONE);
        };
    }

    @PostMapping("/invitation/{token}")
    ModelAndView accept(Actor actor, @PathVariable String token, HttpServletRequest request) {
        if (!actor.signedIn()) {
            return open(actor, token);
        }
        return switch (invitations.accept(actor, token)) {
            case Decision.Accepted<UUID>(var account) -> {
                CurrentSignIn.leadsTo(request, account);
                yield new ModelAndView("redirect:/mon-espace");
            }
            case Decision.Refused<UUID>(var reasons) -> {
                var found = invitations.behind(actor, token).orElseThrow();
                var reason = reasons.getFirst().key();
                if (invitations.state(found) != Invitation.State.OPEN) {
                    yield spent("identity.link.used", HttpStatus.GONE);
                }
                yield Screen.refused(
                        AcceptancePages.class, "acceptance", page(actor, token, found, Optional.of(reason)));
            }
            case Decision.Unknown<UUID>() -> spent("identity.link.unknown", HttpStatus.NOT_FOUND);
            case Decision.Forbidden<UUID> forbidden -> {
                forbidden.orThrow();
                yield spent("identity.link.unknown", HttpStatus.NOT_FOUND);
            }
        };
    }

    private AcceptancePage page(Actor actor, String token, Invitation invitation, Optional<String> trouble) {
        return new AcceptancePage(
                token,
                new ReturnAddress("/invitation/" + token).query(),
                invitation.grant().map(grant -> words.line(actor, invitation.id(), grant, Optional.empty(), false)),
                purposes.stream()
                        .flatMap(room -> room.of(invitation.id()).stream())
                        .toList(),
                trouble);
    }

    private static ModelAndView spent(String reason, HttpStatus status) {
        var screen = Screen.of(AcceptancePages.class, "spentLink", reason);
        screen.setStatus(status);
        return screen;
    }
}
