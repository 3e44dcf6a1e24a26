package fr.mediane.registers.identity.embedded;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who decides what people ask for, and who is told of it, whom anybody may sign in as: they came later, also to demonstrations that had begun. */
@Component
class CasePeopleDemonstration implements DemonstrationData {
    static final List<Persona> PEOPLE = List.of(Persona.INSTRUCTRICE, Persona.OPERATEUR);
    private final IdentityDemonstration identity;

    CasePeopleDemonstration(IdentityDemonstration identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "demonstration.case-people";
    }

    @Override
    public int order() {
        return 33;
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
