package fr.mediane.registers.identity;

import java.util.Arrays;
import java.util.Optional;

/** The State's two sign-in services. */
public enum Provider {
    /** Civil servants and professionals; its {@code sub} is unique only together with {@code idp_id}. */
    PROCONNECT("proconnect"),
    /** Everybody else; of what it knows we keep the {@code sub} and the names. */
    FRANCECONNECT("franceconnect");

    private final String path;

    Provider(String path) {
        this.path = path;
    }

    /** Its name in addresses and settings. */
    public String path() {
        return path;
    }

    public static Optional<Provider> ofPath(String path) {
        return Arrays.stream(values())
                .filter(provider -> provider.path.equals(path))
                .findFirst();
    }
}
