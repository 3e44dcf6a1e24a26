package fr.mediane.registers.identity.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Role;
import java.util.List;

/**
 * What the role form offers.
 *
 * @param everything whether the reader may give every role, not only those in an organisation
 * @param own the organisations of one who may not
 * @param territories départements and regions, by {@code LEVEL:code}
 */
public record RoleChoices(boolean everything, List<Option> own, List<Option> territories, RoleForm form) {
    public List<Option> roles(Ui ui) {
        var roles = everything
                ? List.of(
                        Role.MEDIATOR,
                        Role.EMPLOYER,
                        Role.VENUE_MANAGER,
                        Role.COORDINATOR,
                        Role.PREFECT,
                        Role.HUB,
                        Role.NETWORK,
                        Role.SPONSOR,
                        Role.DISTRIBUTOR,
                        Role.PAYER,
                        Role.CONTROLLER,
                        Role.INSTRUCTOR,
                        Role.OPERATOR,
                        Role.ADMINISTRATOR)
                : List.of(Role.MEDIATOR, Role.VENUE_MANAGER, Role.EMPLOYER);
        return Option.list(roles, Role::name, role -> ui.t(GrantWords.role(role)));
    }
}
