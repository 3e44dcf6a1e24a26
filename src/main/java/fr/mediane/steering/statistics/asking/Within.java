package fr.mediane.steering.statistics.asking;

import fr.mediane.kernel.Scope;
import fr.mediane.steering.statistics.Perimeter;
import java.util.Map;

/**
 * How a perimeter narrows a query: a condition that takes the place of {@code /* within *}{@code /} in it, and what the
 * condition names. The texts are ours, the values are bound.
 */
public record Within(String condition, Map<String, Object> values) {
    private static final String MEMBER = """
            and exists (select from coordination.published_membership m where m.team = :team and m.account = %s
                and m.from_day <= %s and (m.until_day is null or m.until_day > %2$s))
            """;
    private static final Within EVERYWHERE = new Within("", Map.of());

    /** The query with the condition in it. */
    public String into(String sql) {
        return sql.replace("/* within */", condition);
    }

    /** The activities {@code a}, as mediation publishes them. */
    public static Within activities(Perimeter perimeter) {
        return switch (perimeter) {
            case Perimeter.Own(var counsellor) -> of("and a.counsellor = :counsellor", "counsellor", counsellor);
            case Perimeter.Organisation(var id) -> of("and a.employer = :organisation", "organisation", id);
            case Perimeter.Team(var id) -> of(MEMBER.formatted("a.counsellor", "a.date"), "team", id);
            case Perimeter.Territory(var level, var area) ->
                of(
                        switch (level) {
                            case COMMUNE -> "and a.commune = :area";
                            case EPCI -> "and a.commune in (%s)".formatted(communes(level));
                            case DEPARTEMENT -> "and a.departement = :area";
                            case REGION ->
                                "and a.departement in (select departement from territory.published_commune where region = :area)";
                        },
                        "area",
                        area);
            case Perimeter.National() -> EVERYWHERE;
        };
    }

    /**
     * The meetings {@code b} with the venue {@code v} that they are held at, as the agenda and the register publish them.
     * Those of an organisation are those at its venues.
     */
    public static Within meetings(Perimeter perimeter) {
        return switch (perimeter) {
            case Perimeter.Own(var counsellor) -> of("and b.host = :counsellor", "counsellor", counsellor);
            case Perimeter.Organisation(var id) -> of("and v.organisation = :organisation", "organisation", id);
            case Perimeter.Team(var id) -> of(MEMBER.formatted("b.host", "b.takes_place_on"), "team", id);
            case Perimeter.Territory(var level, var area) ->
                of("and coalesce(v.commune, b.address_commune) in (%s)".formatted(communes(level)), "area", area);
            case Perimeter.National() -> EVERYWHERE;
        };
    }

    /**
     * The communes {@code c} of a territory or of the country, as the register of territories publishes them.
     *
     * @throws IllegalArgumentException for a perimeter without ground
     */
    public static Within ground(Perimeter perimeter) {
        return switch (perimeter) {
            case Perimeter.Territory(var level, var area) ->
                of("and c.%s = :area".formatted(column(level)), "area", area);
            case Perimeter.National() -> EVERYWHERE;
            case Perimeter.Own _, Perimeter.Organisation _, Perimeter.Team _ ->
                throw new IllegalArgumentException("not a territory: " + perimeter.code());
        };
    }

    private static Within of(String condition, String name, Object value) {
        return new Within(condition, Map.of(name, value));
    }

    private static String communes(Scope.Level level) {
        return "select code from territory.published_commune where %s = :area".formatted(column(level));
    }

    private static String column(Scope.Level level) {
        return switch (level) {
            case COMMUNE -> "code";
            case EPCI -> "epci";
            case DEPARTEMENT -> "departement";
            case REGION -> "region";
        };
    }
}
