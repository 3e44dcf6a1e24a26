package fr.mediane.registers.identity.clients.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.registers.identity.territories.TerritoryChoices;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * API clients and the form for a new one.
 *
 * @param names of the organisations that the clients act for
 * @param territories that a client can act for
 * @param fresh the secret just made, shown this once
 * @param tokenAddress where clients get their tokens
 */
public record ClientsPage(
        List<ApiClient> clients,
        Map<UUID, String> names,
        List<Option> territories,
        ClientForm form,
        FormErrors errors,
        Optional<ApiClient.Fresh> fresh,
        String tokenAddress) {
    public List<Option> scopes(Ui ui) {
        return Option.list(
                Arrays.asList(ApiScope.values()),
                ApiScope::code,
                scope -> ui.t("identity.scope-of-api." + scope.name()) + " (" + scope.code() + ")");
    }

    public String scopesOf(ApiClient client) {
        return client.scopes().stream().map(ApiScope::code).sorted().collect(Collectors.joining(" "));
    }

    /** For whom it acts, in words. */
    public String reachOf(ApiClient client) {
        return switch (client.reach()) {
            case Scope.Own(), Scope.National() -> "";
            case Scope.Organisation(var id) -> names.getOrDefault(id, "?");
            case Scope.Territory within ->
                territories.stream()
                        .filter(option -> option.value().equals(TerritoryChoices.code(within)))
                        .map(Option::label)
                        .findFirst()
                        .orElse(within.code());
        };
    }
}
