package fr.mediane.registers.territory;

import fr.mediane.kernel.GeoPoint;
import java.time.ZoneId;

/**
 * A département, or an overseas collectivity that stands in its place.
 *
 * @param region code of its region; an overseas collectivity is its own
 * @param seat code of the commune of its prefecture
 * @param zone its time zone; La Réunion is not on Paris time
 * @param centre the centre of its population, always approximate
 */
public record Departement(
        String code, String name, String region, boolean overseas, String seat, ZoneId zone, GeoPoint centre) {}
