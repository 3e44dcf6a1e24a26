package fr.mediane.steering.evaluation.open;

import fr.mediane.steering.statistics.Count;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that everyone may read.
 *
 * @param departement its code, {@code inconnu}, or empty for the whole campaign
 * @param indicator {@code fabriques}, {@code remis}, {@code utilisations} or {@code centimes}
 */
record Cell(UUID campaign, String name, String departement, String indicator, Count count) {
    /** As it is kept: null when it is hidden. */
    @Nullable
    Long told() {
        return count.hidden() ? null : count.value();
    }
}
