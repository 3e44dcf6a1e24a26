package fr.mediane.registers.identity;

import java.util.List;

/** An account with the roles that the reader may see. */
public record AccountAccess(Account account, List<HeldGrant> grants) {
    public AccountAccess {
        grants = List.copyOf(grants);
    }
}
