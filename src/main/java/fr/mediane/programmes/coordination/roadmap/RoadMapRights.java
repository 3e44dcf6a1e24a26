package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a road map: a coordinator of the whole département writes it, its prefect adopts it; a role over a
 * region counts for each of its départements, one over a commune or an intercommunality for none.
 */
@Component
public class RoadMapRights {
    private final TerritoryDesk territory;

    RoadMapRights(TerritoryDesk territory) {
        this.territory = territory;
    }

    /** Whether the actor has to do with road maps at all. */
    public static boolean concerned(Actor actor) {
        return actor.is(Role.COORDINATOR) || actor.is(Role.PREFECT) || actor.isNationally(Role.ADMINISTRATOR);
    }

    public boolean writes(Actor actor, String departement) {
        return written(actor).contains(departement);
    }

    boolean adopts(Actor actor, String departement) {
        return of(actor, Role.PREFECT).contains(departement);
    }

    public boolean reads(Actor actor, String departement) {
        return actor.isNationally(Role.ADMINISTRATOR) || writes(actor, departement) || adopts(actor, departement);
    }

    /** The départements whose road map the actor writes. */
    public Set<String> written(Actor actor) {
        return of(actor, Role.COORDINATOR);
    }

    /** The départements whose road map the actor reads. */
    Set<String> read(Actor actor) {
        if (actor.isNationally(Role.ADMINISTRATOR)) {
            return territory.departements().stream().map(Departement::code).collect(Collectors.toSet());
        }
        var codes = new TreeSet<>(written(actor));
        codes.addAll(of(actor, Role.PREFECT));
        return codes;
    }

    private Set<String> of(Actor actor, Role role) {
        var codes = new TreeSet<String>();
        for (var grant : actor.grants()) {
            if (grant.role() == role && grant.scope() instanceof Scope.Territory(var level, var code)) {
                switch (level) {
                    case DEPARTEMENT -> codes.add(code);
                    case REGION -> codes.addAll(within(code));
                    case COMMUNE, EPCI -> {}
                }
            }
        }
        return codes;
    }

    private Set<String> within(String region) {
        return territory.departements().stream()
                .filter(one -> one.region().equals(region))
                .map(Departement::code)
                .collect(Collectors.toSet());
    }
}
