package fr.mediane.registers.identity.embedded;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people of the vouchers whom anybody may sign in as: they came later, also to demonstrations that had begun. */
@Component
class VoucherPeopleDemonstration implements DemonstrationData {
    static final List<Persona> PEOPLE =
            List.of(Persona.COMMANDITAIRE, Persona.DISTRIBUTEUR, Persona.PAYEUR, Persona.CONTROLE);
    private final IdentityDemonstration identity;

    VoucherPeopleDemonstration(IdentityDemonstration identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "demonstration.voucher-people";
    }

    @Override
    public int order() {
        return 31;
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
