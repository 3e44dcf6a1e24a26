package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which building blocks may call. In production nobody but API clients with the scope, for the blocks that a setting names. */
@Component
class Callers {
    /** Those that the specification's own conformance tests call themselves. */
    private static final Set<String> OF_CONFORMANCE_TESTS = Set.of("Gov_Stack_BB", "bb-digital-registries");

    private final Set<String> known;
    private final boolean production;

    Callers(
            @Value("${mediane.vouchers.blocks:}") Set<String> known,
            @Value("${mediane.mode:demonstration}") String mode) {
        this.production = mode.equals("production");
        this.known = known.isEmpty() && !production ? OF_CONFORMANCE_TESTS : Set.copyOf(known);
    }

    boolean known(String block) {
        return known.contains(block);
    }

    boolean open(Actor actor) {
        return !production || actor.isNationally(Role.DISTRIBUTOR);
    }

    boolean production() {
        return production;
    }
}
