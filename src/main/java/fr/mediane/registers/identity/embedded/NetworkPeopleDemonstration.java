package fr.mediane.registers.identity.embedded;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.util.List;
import org.springframework.stereotype.Component;

/** A hub and the head of a network, whom anybody may sign in as: they came later, also to demonstrations that had begun. */
@Component
class NetworkPeopleDemonstration implements DemonstrationData {
    static final List<Persona> PEOPLE = List.of(Persona.HUB, Persona.RESEAU);
    private final IdentityDemonstration identity;

    NetworkPeopleDemonstration(IdentityDemonstration identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "demonstration.network-people";
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        PEOPLE.forEach(identity::load);
    }
}
