package fr.mediane.registers.identity.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.InvitationDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account. */
@Controller
class AccountPages {
    private final AccessDesk access;
    private final InvitationDesk invitations;
    private final GrantWords words;
    private final BaseUrl baseUrl;

    AccountPages(AccessDesk access, InvitationDesk invitations, GrantWords words, BaseUrl baseUrl) {
        this.access = access;
        this.invitations = invitations;
        this.words = words;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/mon-espace/compte")
    ModelAndView account(Actor actor) {
        return show(actor, Optional.empty());
    }

    /** A link by which another sign-in of mine leads to this account: a new employer, another service. */
    @PostMapping("/mon-espace/compte/lien")
    ModelAndView link(Actor actor) {
        var own = actor.account();
        if (own.isEmpty()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var fresh = invitations.link(actor, own.get()).orThrow();
        return show(actor, Optional.of(new FreshLink(baseUrl.at("/invitation/" + fresh.token()), fresh.expires())));
    }

    private ModelAndView show(Actor actor, Optional<FreshLink> link) {
        var own = actor.account();
        if (own.isEmpty()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var found = access.find(actor, own.get()).orThrow();
        var line = new AccountLine(
                found.account().id(),
                found.account().name(),
                found.account().lastSignIn(),
                words.lines(actor, found.grants(), _ -> false));
        return Screen.of(
                AccountPages.class,
                "ownAccount",
                new AccountPage(
                        line,
                        found.account().signIns(),
                        new RoleChoices(false, List.of(), List.of(), RoleForm.EMPTY),
                        FormErrors.NONE,
                        link));
    }
}
