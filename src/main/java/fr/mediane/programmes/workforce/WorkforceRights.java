package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.organisations.NetworkDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who sees and does what: an employer its own, a prefecture or a coordinator their territory, payers and those who run the
 * programme everything; only employers and those who run it change something. A territorial hub and the head of a network
 * look over positions and conventions, without people and papers.
 */
@Component
public class WorkforceRights {
    /** The name of this room in the journal. */
    public static final String MODULE = "programmes.workforce";

    private static final Set<Role> OF_TERRITORY = Set.of(Role.PREFECT, Role.COORDINATOR);
    private final TerritoryDesk territories;
    private final NetworkDesk networks;

    WorkforceRights(TerritoryDesk territories, NetworkDesk networks) {
        this.territories = territories;
        this.networks = networks;
    }

    /**
     * What somebody sees.
     *
     * @param everything whatever the other two say
     */
    public record Reach(boolean everything, Set<UUID> employers, Set<String> departements) {
        public Reach {
            employers = Set.copyOf(employers);
            departements = Set.copyOf(departements);
        }

        public boolean nothing() {
            return !everything && employers.isEmpty() && departements.isEmpty();
        }

        public boolean includes(UUID employer, String departement) {
            return everything || employers.contains(employer) || departements.contains(departement);
        }
    }

    /** Whether the actor speaks for the prefecture of a département; having another role there is not enough. */
    public boolean isPrefectOf(Actor actor, String departement) {
        var own = new HashSet<String>();
        actor.grants().stream().filter(one -> one.role() == Role.PREFECT).forEach(one -> add(one, own));
        return actor.isNationally(Role.PREFECT) || own.contains(departement);
    }

    /** What somebody looks over, people and papers apart: what they see whole, the territory of a hub, and a network's members. */
    public Reach overview(Actor actor) {
        var whole = reach(actor);
        var departements = new HashSet<>(whole.departements());
        actor.grants().stream().filter(one -> one.role() == Role.HUB).forEach(one -> add(one, departements));
        var employers = new HashSet<>(whole.employers());
        employers.addAll(networks.reach(actor));
        return new Reach(whole.everything(), employers, departements);
    }

    /** What somebody sees whole: the people who hold positions, and the papers, with the rest. */
    public Reach reach(Actor actor) {
        var employers = new HashSet<UUID>();
        var departements = new HashSet<String>();
        for (var grant : actor.grants()) {
            if (grant.role() == Role.EMPLOYER && grant.scope() instanceof Scope.Organisation(var id)) {
                employers.add(id);
            }
            if (OF_TERRITORY.contains(grant.role())) {
                add(grant, departements);
            }
        }
        boolean everything = runs(actor) || actor.isNationally(Role.PAYER) || actor.isNationally(Role.PREFECT);
        return new Reach(everything, employers, departements);
    }

    private void add(Grant grant, Set<String> departements) {
        if (grant.scope() instanceof Scope.Territory(var level, var code)) {
            switch (level) {
                case DEPARTEMENT -> departements.add(code);
                case REGION ->
                    territories.departements().stream()
                            .filter(one -> one.region().equals(code))
                            .map(Departement::code)
                            .forEach(departements::add);
                case EPCI, COMMUNE -> {} // smaller than what positions are awarded for
            }
        }
    }

    /** Whether the actor runs the programme. */
    public static boolean runs(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** Whether the actor hires for this employer. */
    public static boolean hires(Actor actor, UUID employer) {
        return runs(actor) || actor.isForOrganisation(Role.EMPLOYER, employer);
    }
}
