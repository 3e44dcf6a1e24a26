package fr.mediane.registers.identity.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Siret;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A role as it is typed: which of the two other fields counts depends on the role. */
public record RoleForm(
        @Nullable String role,
        @Nullable String siret,
        @Nullable String territory) {
    static final RoleForm EMPTY = new RoleForm("", "", "");
    private static final Pattern TERRITORY = Pattern.compile("(COMMUNE|EPCI|DEPARTEMENT|REGION):([0-9A-Z]{2,9})");

    /** A form or what is wrong with it. */
    record Read(Optional<Grant> grant, Optional<ErrorKey> trouble) {
        static Read of(Role role, Scope scope) {
            return new Read(Optional.of(new Grant(role, scope)), Optional.empty());
        }

        static Read trouble(String field, String key) {
            return new Read(Optional.empty(), Optional.of(ErrorKey.on(field, key)));
        }
    }

    Read read(Actor actor, OrganisationDesk organisations) {
        var wanted = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
        if (wanted.isEmpty()) {
            return Read.trouble("role", "identity.error.role");
        }
        return switch (wanted.get()) {
            case CITIZEN -> Read.trouble("role", "identity.error.role");
            case MEDIATOR, EMPLOYER, VENUE_MANAGER -> inOrganisation(wanted.get(), actor, organisations);
            case COORDINATOR, PREFECT -> inTerritory(wanted.get());
            case ADMINISTRATOR -> Read.of(Role.ADMINISTRATOR, new Scope.National());
        };
    }

    private Read inOrganisation(Role wanted, Actor actor, OrganisationDesk organisations) {
        return switch (Siret.parse(siret)) {
            case Parsed.Invalid<Siret>(var reason) -> Read.trouble("siret", reason.key());
            case Parsed.Valid<Siret>(var number) ->
                organisations
                        .bySiret(actor, number)
                        .map(found -> Read.of(wanted, new Scope.Organisation(found.id())))
                        .orElseGet(() -> Read.trouble("siret", "identity.error.organisation"));
        };
    }

    private Read inTerritory(Role wanted) {
        var match = TERRITORY.matcher(territory == null ? "" : territory);
        return match.matches()
                ? Read.of(wanted, new Scope.Territory(Scope.Level.valueOf(match.group(1)), match.group(2)))
                : Read.trouble("territory", "identity.error.territory");
    }
}
