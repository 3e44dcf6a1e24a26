package fr.mediane.registers.identity;

import fr.mediane.kernel.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of accounts for rooms that hold ids: the room decides that the actor may read them, and journals it. */
@Component
public class NameDesk {
    private final AccountNames names;

    NameDesk(AccountNames names) {
        this.names = names;
    }

    /** Names by id; one that is no account's is left out. */
    public Map<UUID, String> named(Actor actor, Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : names.names(accounts);
    }
}
