package fr.mediane.registers.identity.clients.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Programs that call the API. */
@Controller
class ClientPages {
    private static final String HOME = "/administration/clients-api";
    private final ApiClientDesk clients;
    private final OrganisationDesk organisations;
    private final TypedOrganisationDesk typing;
    private final BaseUrl baseUrl;

    ClientPages(ApiClientDesk clients, OrganisationDesk organisations, TypedOrganisationDesk typing, BaseUrl baseUrl) {
        this.clients = clients;
        this.organisations = organisations;
        this.typing = typing;
        this.baseUrl = baseUrl;
    }

    @GetMapping(HOME)
    ModelAndView list(Actor actor) {
        return Screen.of(ClientPages.class, "clients", page(actor, ClientForm.EMPTY, List.of(), Optional.empty()));
    }

    @PostMapping(HOME)
    ModelAndView make(Actor actor, ClientForm form) {
        clients.all(actor).orThrow();
        var organisation = typing.meant(actor, form.organisationText(), form.organisationCode());
        if (organisation.isEmpty() && !form.organisationText().isBlank()) {
            return refused(actor, form, List.of(ErrorKey.on("organisation", "identity.error.organisation")));
        }
        return switch (clients.make(actor, form.nameText(), organisation.map(Organisation::id), form.chosen())) {
            case Decision.Refused<ApiClient.Fresh>(var reasons) -> refused(actor, form, reasons);
            case Decision<ApiClient.Fresh> other -> shown(actor, other.orThrow());
        };
    }

    @PostMapping(HOME + "/{client}/renouveler")
    ModelAndView renew(Actor actor, @PathVariable UUID client) {
        return shown(actor, clients.renew(actor, client).orThrow());
    }

    @PostMapping(HOME + "/{client}/revoquer")
    ModelAndView revoke(Actor actor, @PathVariable UUID client) {
        clients.revoke(actor, client).orThrow();
        return new ModelAndView("redirect:" + HOME);
    }

    private ModelAndView shown(Actor actor, ApiClient.Fresh fresh) {
        return Screen.of(ClientPages.class, "clients", page(actor, ClientForm.EMPTY, List.of(), Optional.of(fresh)));
    }

    private ModelAndView refused(Actor actor, ClientForm form, List<ErrorKey> reasons) {
        return Screen.refused(ClientPages.class, "clients", page(actor, form, reasons, Optional.empty()));
    }

    private ClientsPage page(Actor actor, ClientForm form, List<ErrorKey> reasons, Optional<ApiClient.Fresh> fresh) {
        var all = clients.all(actor).orThrow();
        var ids = all.stream().flatMap(client -> client.organisation().stream()).toList();
        return new ClientsPage(
                all, organisations.named(actor, ids), form, FormErrors.of(reasons), fresh, baseUrl.at("/oauth2/token"));
    }
}
