package fr.mediane.registers.identity.embedded;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import org.springframework.stereotype.Component;

/** A second payer, without whom no payment run could be approved: she came later, also to demonstrations that had begun. */
@Component
class SecondPeopleDemonstration implements DemonstrationData {
    static final Persona PERSON = Persona.PAYEUSE;
    private final IdentityDemonstration identity;

    SecondPeopleDemonstration(IdentityDemonstration identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "demonstration.second-people";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        identity.load(PERSON);
    }
}
