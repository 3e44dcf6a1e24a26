package fr.mediane.registers.identity.clients.web;

import fr.mediane.registers.identity.clients.ApiScope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A new API client as it is typed.
 *
 * @param organisation its name or number; may be empty
 * @param organisationId the id that came with a suggestion
 * @param territory {@code DEPARTEMENT:26}; may be empty
 */
public record ClientForm(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String organisationId,
        @Nullable String territory,
        @Nullable List<String> scopes) {
    static final ClientForm EMPTY = new ClientForm("", "", "", "", List.of());

    public String nameText() {
        return name == null ? "" : name;
    }

    public String organisationText() {
        return organisation == null ? "" : organisation;
    }

    public String organisationCode() {
        return organisationId == null ? "" : organisationId;
    }

    public String territoryText() {
        return territory == null ? "" : territory;
    }

    public List<String> scopeCodes() {
        return scopes == null ? List.of() : scopes;
    }

    Set<ApiScope> chosen() {
        return scopeCodes().stream().flatMap(code -> ApiScope.of(code).stream()).collect(Collectors.toSet());
    }
}
