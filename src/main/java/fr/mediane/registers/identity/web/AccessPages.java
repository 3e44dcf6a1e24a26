package fr.mediane.registers.identity.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Paging;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.AccountAccess;
import fr.mediane.registers.identity.AccountSearch;
import fr.mediane.registers.identity.InvitationDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has which role. */
@Controller
class AccessPages {
    private static final String HOME = "/administration/acces";
    private final AccessDesk access;
    private final InvitationDesk invitations;
    private final GrantWords words;
    private final RoleChoosing choosing;
    private final BaseUrl baseUrl;

    AccessPages(
            AccessDesk access, InvitationDesk invitations, GrantWords words, RoleChoosing choosing, BaseUrl baseUrl) {
        this.access = access;
        this.invitations = invitations;
        this.words = words;
        this.choosing = choosing;
        this.baseUrl = baseUrl;
    }

    @GetMapping(HOME)
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") String page) {
        var wanted = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
        var search = new AccountSearch(q, wanted, page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1);
        var found = access.search(actor, search).orThrow();
        return Screen.of(
                AccessPages.class,
                "access",
                new AccessPage(
                        search,
                        found.accounts().stream()
                                .map(account -> line(actor, account))
                                .toList(),
                        Paging.of(search.page(), AccountSearch.PAGE_SIZE, found.total())));
    }

    @GetMapping(HOME + "/{account}")
    ModelAndView account(Actor actor, @PathVariable UUID account) {
        var found = access.find(actor, account).orThrow();
        return Screen.of(
                AccessPages.class, "account", page(actor, found, choosing.blank(actor), List.of(), Optional.empty()));
    }

    @PostMapping(HOME + "/{account}/roles")
    ModelAndView grant(Actor actor, @PathVariable UUID account, RoleForm form) {
        var found = access.find(actor, account).orThrow();
        var read = choosing.read(actor, form);
        if (read.trouble().isPresent()) {
            return refused(actor, found, form, List.of(read.trouble().get()));
        }
        return switch (access.grant(actor, account, read.grant().orElseThrow())) {
            case Decision.Refused<UUID>(var reasons) -> refused(actor, found, form, reasons);
            case Decision<UUID> other -> back(other.orThrow());
        };
    }

    @PostMapping(HOME + "/roles/{grant}/retirer")
    ModelAndView revoke(Actor actor, @PathVariable UUID grant, @RequestParam UUID account) {
        return switch (access.revoke(actor, grant)) {
            case Decision.Refused<UUID>(var reasons) ->
                refused(actor, access.find(actor, account).orThrow(), RoleForm.EMPTY, reasons);
            case Decision<UUID> other -> back(other.orThrow());
        };
    }

    /** A link for a person who can no longer sign in as before; to be handed over in person. */
    @PostMapping(HOME + "/{account}/lien")
    ModelAndView link(Actor actor, @PathVariable UUID account) {
        var fresh = invitations.link(actor, account).orThrow();
        var found = access.find(actor, account).orThrow();
        var link = new FreshLink(baseUrl.at("/invitation/" + fresh.token()), fresh.expires());
        return Screen.of(
                AccessPages.class, "account", page(actor, found, choosing.blank(actor), List.of(), Optional.of(link)));
    }

    private ModelAndView refused(Actor actor, AccountAccess found, RoleForm form, List<ErrorKey> reasons) {
        return Screen.refused(
                AccessPages.class,
                "account",
                page(actor, found, choosing.filled(actor, form), reasons, Optional.empty()));
    }

    private AccountPage page(
            Actor actor, AccountAccess found, RoleChoices choices, List<ErrorKey> reasons, Optional<FreshLink> link) {
        return new AccountPage(line(actor, found), found.account().signIns(), choices, FormErrors.of(reasons), link);
    }

    private AccountLine line(Actor actor, AccountAccess found) {
        return new AccountLine(
                found.account().id(),
                found.account().name(),
                found.account().lastSignIn(),
                words.lines(actor, found.grants(), grant -> access.mayGive(actor, grant)));
    }

    private static ModelAndView back(UUID account) {
        return new ModelAndView("redirect:" + HOME + "/" + account);
    }
}
