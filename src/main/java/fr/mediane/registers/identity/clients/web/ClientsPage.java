package fr.mediane.registers.identity.clients.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.registers.identity.clients.ApiClient;
import fr.mediane.registers.identity.clients.ApiScope;
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
 * @param fresh the secret just made, shown this once
 * @param tokenAddress where clients get their tokens
 */
public record ClientsPage(
        List<ApiClient> clients,
        Map<UUID, String> names,
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

    public String organisationOf(ApiClient client) {
        return client.organisation().map(id -> names.getOrDefault(id, "?")).orElse("");
    }
}
