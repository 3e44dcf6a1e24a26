package fr.mediane.programmes.coordination;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In which départements someone works: by the territory of a role, by the employer, and by the teams. */
@Component
public class Reach {
    private static final Set<Role> LOOKING_AFTER = Set.of(Role.COORDINATOR, Role.PREFECT);
    private final TerritoryDesk territory;
    private final OrganisationDesk organisations;
    private final Teams teams;
    private final Clock clock;

    Reach(TerritoryDesk territory, OrganisationDesk organisations, Teams teams, Clock clock) {
        this.territory = territory;
        this.organisations = organisations;
        this.teams = teams;
        this.clock = clock;
    }

    /** Codes of the départements that the actor looks after, by a role that names a territory. */
    public Set<String> lookedAfter(Actor actor) {
        var codes = new TreeSet<String>();
        actor.grants().stream()
                .filter(grant -> LOOKING_AFTER.contains(grant.role()))
                .flatMap(grant -> departements(grant))
                .forEach(codes::add);
        return codes;
    }

    /** Codes of every département where the actor works or that they look after. */
    public Set<String> of(Actor actor) {
        var codes = new TreeSet<>(lookedAfter(actor));
        if (actor.is(Role.MEDIATOR)) {
            actor.grants().stream()
                    .filter(grant -> grant.role() == Role.MEDIATOR)
                    .flatMap(grant -> departements(grant))
                    .forEach(codes::add);
            actor.account().map(account -> teams.of(account, LocalDate.now(clock))).stream()
                    .flatMap(all -> all.stream())
                    .flatMap(team -> departements(team.territory()))
                    .forEach(codes::add);
        }
        return codes;
    }

    private Stream<String> departements(Grant grant) {
        return switch (grant.scope()) {
            case Scope.Own(), Scope.National() -> Stream.of();
            case Scope.Organisation(UUID id) ->
                organisations.communeOf(Actor.SYSTEM, id).map(CommuneCode::departement).stream();
            case Scope.Territory within -> departements(within);
        };
    }

    private Stream<String> departements(Scope.Territory within) {
        return within.level() == Scope.Level.REGION
                ? territory.departements().stream()
                        .filter(one -> one.region().equals(within.code()))
                        .map(Departement::code)
                : Around.of(within, territory).departement().stream();
    }
}
