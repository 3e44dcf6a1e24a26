package fr.mediane.steering.statistics.columns;

import java.util.Map;

/**
 * How many different people lived in some areas when they were named in activities.
 *
 * @param all in any of the areas, and in communes of none
 * @param byArea those areas where anybody did
 */
public record Inhabitants(long all, Map<String, Long> byArea) {
    public Inhabitants {
        byArea = Map.copyOf(byArea);
    }
}
