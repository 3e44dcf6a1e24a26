package fr.mediane.programmes.workforce;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.territory.TerritoryDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As many positions as the programme has: 4,000 counsellors, 110 coordinators. */
@Component
class EnvelopesOfPositions implements DemonstrationData {
    private static final int OF_DEPARTEMENT = 60;
    private static final int COORDINATORS = 2;
    private final Conventions conventions;
    private final TerritoryDesk territories;

    EnvelopesOfPositions(Conventions conventions, TerritoryDesk territories) {
        this.conventions = conventions;
        this.territories = territories;
    }

    @Override
    public String name() {
        return "demonstration.position-envelopes";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    @Transactional
    public void load(Progress progress) {
        conventions.envelope(PositionKind.COUNSELLOR, PositionEnvelope.COUNTRY, 4_000);
        conventions.envelope(PositionKind.COORDINATOR, PositionEnvelope.COUNTRY, 110);
        for (var departement : territories.departements()) {
            conventions.envelope(PositionKind.COUNSELLOR, departement.code(), OF_DEPARTEMENT);
            conventions.envelope(PositionKind.COORDINATOR, departement.code(), COORDINATORS);
        }
    }
}
