package fr.mediane.programmes.workforce.legacy;

import fr.mediane.programmes.workforce.legacy.Legacy.Contract;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import fr.mediane.programmes.workforce.legacy.Legacy.Structure;
import java.util.List;

/** What is taken over, without contradictions. */
record Reconciled(List<Structure> structures, List<Position> positions, List<Contract> contracts) {
    Reconciled {
        structures = List.copyOf(structures);
        positions = List.copyOf(positions);
        contracts = List.copyOf(contracts);
    }
}
