package fr.mediane.programmes.workforce.legacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A room above that takes over what older tools knew of people: their training. */
public interface LegacyTable {
    /**
     * Takes over what can be.
     *
     * @param people contracts of those whom the older tool names, by its identifiers, the latest last
     * @param findings gets what contradicts itself
     * @return how many lines were taken over
     */
    int take(List<LegacyRow> rows, Map<String, List<UUID>> people, Findings findings);
}
