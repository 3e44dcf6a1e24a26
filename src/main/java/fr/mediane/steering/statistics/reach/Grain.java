package fr.mediane.steering.statistics.reach;

import fr.mediane.steering.statistics.Perimeter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** By what kind of area inhabitants are counted. */
public enum Grain {
    DEPARTEMENT("departement", "departement_name"),
    EPCI("epci", "epci_name"),
    COMMUNE("code", "name");

    private final String area;
    private final String name;

    Grain(String area, String name) {
        this.area = area;
        this.name = name;
    }

    /** What the address of the page calls it, and its message. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String into(String sql) {
        return sql.replace("{area}", area).replace("{name}", name);
    }

    /** Those that divide a perimeter, the largest first, which is the usual one. */
    public static List<Grain> of(Perimeter perimeter) {
        return Stream.of(values()).filter(grain -> grain.divides(perimeter)).toList();
    }

    private boolean divides(Perimeter perimeter) {
        return switch (perimeter) {
            case Perimeter.National() -> true;
            case Perimeter.Territory(var level, var _) ->
                switch (level) {
                    case REGION -> true;
                    case DEPARTEMENT -> this != DEPARTEMENT;
                    case EPCI, COMMUNE -> this == COMMUNE;
                };
            case Perimeter.Own _, Perimeter.Organisation _, Perimeter.Team _ -> false;
        };
    }
}
