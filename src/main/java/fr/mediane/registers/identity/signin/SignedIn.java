package fr.mediane.registers.identity.signin;

import fr.mediane.registers.identity.Provider;
import java.io.Serializable;
import java.util.UUID;

/**
 * All that a session remembers of a sign-in: who, through which service, and the id token that signs them out there. No
 * role: those are read from the database at each request.
 */
public record SignedIn(UUID account, Provider provider, String idToken) implements Serializable {
    private static final long serialVersionUID = 1L;
}
