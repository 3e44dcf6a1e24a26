package fr.mediane.registers.identity.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.identity.HeldGrant;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Says roles and their scopes with the names that people know. */
@Component
class GrantWords {
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;

    GrantWords(OrganisationDesk organisations, TerritoryDesk territory) {
        this.organisations = organisations;
        this.territory = territory;
    }

    List<GrantLine> lines(Actor actor, Collection<HeldGrant> held, Predicate<Grant> removable) {
        return held.stream()
                .map(one -> line(actor, one.id(), one.grant(), Optional.of(one.since()), removable.test(one.grant())))
                .toList();
    }

    GrantLine line(Actor actor, UUID id, Grant grant, Optional<Instant> since, boolean removable) {
        return new GrantLine(
                id, role(grant.role()), scopeKey(grant.scope()), place(actor, grant.scope()), since, removable);
    }

    static String role(Role role) {
        return "identity.role." + role.name();
    }

    private static String scopeKey(Scope scope) {
        return "identity.scope."
                + switch (scope) {
                    case Scope.Own() -> "own";
                    case Scope.National() -> "national";
                    case Scope.Organisation _, Scope.Territory _ -> "place";
                };
    }

    private String place(Actor actor, Scope scope) {
        return switch (scope) {
            case Scope.Own(), Scope.National() -> "";
            case Scope.Organisation(var id) ->
                organisations.named(actor, Set.of(id)).getOrDefault(id, "?");
            case Scope.Territory wanted ->
                territory
                        .name(wanted)
                        .map(name -> name + " (" + wanted.code() + ")")
                        .orElse(wanted.code());
        };
    }
}
