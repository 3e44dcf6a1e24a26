package fr.mediane.registers.identity.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.registers.identity.AccessDesk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this room adds to the menu. */
@Component
class IdentityNavigation implements Navigation {
    private final AccessDesk access;

    IdentityNavigation(AccessDesk access) {
        this.access = access;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        var entries = new ArrayList<Entry>();
        if (access.givesRoles(actor)) {
            entries.add(new Entry(
                    "identity.access.title", "/administration/acces", 310, List.of("/administration/invitations")));
        }
        if (actor.isNationally(Role.ADMINISTRATOR)) {
            entries.add(new Entry("identity.clients.title", "/administration/clients-api", 320));
        }
        return entries;
    }
}
