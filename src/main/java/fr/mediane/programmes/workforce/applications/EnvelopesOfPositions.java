package fr.mediane.programmes.workforce.applications;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.workforce.AwardDesk;
import fr.mediane.programmes.workforce.PositionEnvelope;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.registers.territory.TerritoryDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As many positions as the programme has: 4,000 counsellors, 110 coordinators. */
@Component
class EnvelopesOfPositions implements DemonstrationData {
    private static final int OF_DEPARTEMENT = 60;
    private static final int COORDINATORS = 2;
    private final AwardDesk awards;
    private final TerritoryDesk territories;

    EnvelopesOfPositions(AwardDesk awards, TerritoryDesk territories) {
        this.awards = awards;
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
        size(PositionKind.COUNSELLOR, PositionEnvelope.COUNTRY, 4_000);
        size(PositionKind.COORDINATOR, PositionEnvelope.COUNTRY, 110);
        for (var departement : territories.departements()) {
            size(PositionKind.COUNSELLOR, departement.code(), OF_DEPARTEMENT);
            size(PositionKind.COORDINATOR, departement.code(), COORDINATORS);
        }
    }

    private void size(PositionKind kind, String ground, int positions) {
        awards.size(Actor.SYSTEM, kind, ground, positions).orThrow();
    }
}
