package fr.mediane.registers.identity.web;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.identity.territories.TerritoryChoices;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is typed: which of the other fields counts depends on the role.
 *
 * @param organisation its name or number
 * @param organisationId the id that came with a suggestion
 * @param own one of the organisations that an employer answers for, instead
 */
public record RoleForm(
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String organisationId,
        @Nullable UUID own,
        @Nullable String territory) {
    static final RoleForm EMPTY = new RoleForm("", "", "", null, "");

    /** A form or what is wrong with it. */
    record Read(Optional<Grant> grant, Optional<ErrorKey> trouble) {
        static Read of(Role role, Scope scope) {
            return new Read(Optional.of(new Grant(role, scope)), Optional.empty());
        }

        static Read trouble(String field, String key) {
            return new Read(Optional.empty(), Optional.of(ErrorKey.on(field, key)));
        }
    }

    public String roleText() {
        return role == null ? "" : role;
    }

    public String organisationText() {
        return organisation == null ? "" : organisation;
    }

    public String organisationCode() {
        return organisationId == null ? "" : organisationId;
    }

    public String ownText() {
        return own == null ? "" : own.toString();
    }

    public String territoryText() {
        return territory == null ? "" : territory;
    }

    /** @param meant which organisation the form names */
    Read read(Function<RoleForm, Optional<UUID>> meant) {
        var wanted = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
        if (wanted.isEmpty()) {
            return Read.trouble("role", "identity.error.role");
        }
        return switch (wanted.get()) {
            case CITIZEN, CASE_READER, CASE_DECIDER -> Read.trouble("role", "identity.error.role");
            case MEDIATOR, EMPLOYER, VENUE_MANAGER, SPONSOR, DISTRIBUTOR, OPERATOR, NETWORK ->
                meant.apply(this)
                        .map(id -> Read.of(wanted.get(), new Scope.Organisation(id)))
                        .orElseGet(() -> Read.trouble("organisation", "identity.error.organisation"));
            case COORDINATOR, PREFECT, HUB, INSTRUCTOR -> inTerritory(wanted.get());
            case PAYER, CONTROLLER, ADMINISTRATOR -> Read.of(wanted.get(), new Scope.National());
        };
    }

    private Read inTerritory(Role wanted) {
        return TerritoryChoices.read(territoryText())
                .map(territory -> Read.of(wanted, territory))
                .orElseGet(() -> Read.trouble("territory", "identity.error.territory"));
    }
}
