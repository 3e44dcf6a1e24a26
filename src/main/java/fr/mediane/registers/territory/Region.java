package fr.mediane.registers.territory;

import fr.mediane.kernel.GeoPoint;

/**
 * A region, or an overseas collectivity that stands in its place.
 *
 * @param seat code of the commune of its prefecture
 * @param centre the centre of its population, always approximate
 */
public record Region(String code, String name, boolean overseas, String seat, GeoPoint centre) {}
