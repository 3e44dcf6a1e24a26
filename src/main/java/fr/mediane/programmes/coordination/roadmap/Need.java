package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Scope;
import java.util.Optional;
import java.util.UUID;

/**
 * What people lack.
 *
 * @param figure how many, or how much, as it is written in the source
 * @param source where the figure comes from
 * @param where a commune or an intercommunality; the whole département when empty
 * @param priority from 1, which comes first, to 3
 */
public record Need(
        UUID id,
        int version,
        UUID roadMap,
        String title,
        String figure,
        String source,
        Optional<Scope.Territory> where,
        int priority) {
    /** The last of the priorities. */
    public static final int LEAST = 3;
}
