package fr.mediane.steering.statistics.web.map;

import fr.mediane.kernel.GeoPoint;

/**
 * An intercommunality and its supports.
 *
 * @param centre the middle of its population
 * @param population inhabitants by the last census; 0 when unknown
 */
public record EpciFigure(String code, String name, GeoPoint centre, long population, long supports) {}
