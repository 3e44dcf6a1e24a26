package fr.mediane.registers.identity.web;

import fr.mediane.design.Option;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Siret;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the role form: whoever answers for one organisation only need not type its number. */
@Component
class RoleChoosing {
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;

    RoleChoosing(OrganisationDesk organisations, TerritoryDesk territory) {
        this.organisations = organisations;
        this.territory = territory;
    }

    RoleChoices blank(Actor actor) {
        var own = actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id)
                        ? organisations.find(actor, id).orThrow().siret().stream()
                        : Stream.<Siret>empty())
                .toList();
        var siret = own.size() == 1 ? own.getFirst().toString() : "";
        return filled(actor, new RoleForm("", siret, ""));
    }

    RoleChoices filled(Actor actor, RoleForm form) {
        return new RoleChoices(actor.isNationally(Role.ADMINISTRATOR), territories(), form);
    }

    RoleForm.Read read(Actor actor, RoleForm form) {
        return form.read(actor, organisations);
    }

    private List<Option> territories() {
        var options = new ArrayList<Option>();
        territory
                .departements()
                .forEach(one -> options.add(Option.of("DEPARTEMENT:" + one.code(), one.code() + " — " + one.name())));
        territory.regions().forEach(one -> options.add(Option.of("REGION:" + one.code(), one.name())));
        return options;
    }
}
