package fr.mediane.registers.identity.clients.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.territories.TerritoryChoices;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final TerritoryChoices territories;
    private final BaseUrl baseUrl;

    ClientPages(
            ApiClientDesk clients,
            OrganisationDesk organisations,
            TypedOrganisationDesk typing,
            TerritoryChoices territories,
            BaseUrl baseUrl) {
        this.clients = clients;
        this.organisations = organisations;
        this.typing = typing;
        this.territories = territories;
        this.baseUrl = baseUrl;
    }

    @GetMapping(HOME)
    ModelAndView list(Actor actor) {
        return Screen.of(ClientPages.class, "clients", page(actor, ClientForm.EMPTY, List.of(), Optional.empty()));
    }

    @PostMapping(HOME)
    ModelAndView make(Actor actor, ClientForm form) {
        clients.all(actor).orThrow();
        var made = reach(actor, form).flatMap(reach -> clients.make(actor, form.nameText(), reach, form.chosen()));
        return switch (made) {
            case Decision.Refused<ApiClient.Fresh>(var reasons) -> refused(actor, form, reasons);
            case Decision<ApiClient.Fresh> other -> shown(actor, other.orThrow());
        };
    }

    /** An organisation or a territory; neither: nobody in particular. */
    private Decision<Scope> reach(Actor actor, ClientForm form) {
        var organisation = typing.meant(actor, form.organisationText(), form.organisationCode());
        var territory = TerritoryChoices.read(form.territoryText());
        if (organisation.isEmpty() && !form.organisationText().isBlank()) {
            return Decision.refused(ErrorKey.on("organisation", "identity.error.organisation"));
        }
        if (territory.isEmpty() && !form.territoryText().isBlank()) {
            return Decision.refused(ErrorKey.on("territory", "identity.error.territory"));
        }
        if (organisation.isPresent() && territory.isPresent()) {
            return Decision.refused(ErrorKey.on("territory", "identity.error.client-both"));
        }
        return Decision.accepted(organisation
                .<Scope>map(one -> new Scope.Organisation(one.id()))
                .or(() -> territory)
                .orElseGet(Scope.National::new));
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
        var ids = all.stream()
                .flatMap(client ->
                        client.reach() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.<UUID>empty())
                .toList();
        return new ClientsPage(
                all,
                organisations.named(actor, ids),
                territories.options(),
                form,
                FormErrors.of(reasons),
                fresh,
                baseUrl.at("/oauth2/token"));
    }
}
