package fr.mediane.steering.statistics.coverage;

import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.Scope;
import fr.mediane.steering.statistics.Perimeter;
import java.util.Optional;

/**
 * How far a commune is from help.
 *
 * @param approximate whether its centre is known about only
 * @param nearest the nearest open venue that receives people; empty when there is none anywhere
 * @param inside whether there is such a venue in the commune itself
 */
public record CommuneDistance(
        Where where, long population, boolean approximate, Optional<Nearest> nearest, boolean inside) {
    /** A commune, and the codes of what it lies in. */
    public record Where(
            String code,
            String name,
            Optional<String> epci,
            String departement,
            String departementName,
            String region,
            GeoPoint centre) {}

    /**
     * A venue.
     *
     * @param km from the commune's centre, as the crow flies
     */
    public record Nearest(String name, double km) {}

    /** Whether nothing within so many kilometres of its centre, nor in the commune itself, helps. */
    boolean beyond(int kilometres) {
        return !inside && nearest.map(venue -> venue.km() > kilometres).orElse(true);
    }

    boolean within(Perimeter perimeter) {
        return switch (perimeter) {
            case Perimeter.National() -> true;
            case Perimeter.Territory(var level, var area) ->
                code(level).filter(area::equals).isPresent();
            case Perimeter.Own _, Perimeter.Organisation _, Perimeter.Team _ -> false;
        };
    }

    private Optional<String> code(Scope.Level level) {
        return switch (level) {
            case COMMUNE -> Optional.of(where.code());
            case EPCI -> where.epci();
            case DEPARTEMENT -> Optional.of(where.departement());
            case REGION -> Optional.of(where.region());
        };
    }
}
