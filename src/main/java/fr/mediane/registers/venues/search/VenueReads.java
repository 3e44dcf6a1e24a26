package fr.mediane.registers.venues.search;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.venues.hours.HoursBook;
import fr.mediane.registers.venues.hours.LocalCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public search reads of the venues. */
@Repository
class VenueReads {
    /** Mean radius of the Earth, in metres; the chord below is on a sphere of radius 1. */
    private static final double EARTH_RADIUS = 6_371_008.8;

    private static final String NEAR = Sql.beside(VenueReads.class, "search-near");
    private static final String COMMUNE = Sql.beside(VenueReads.class, "search-commune");
    private static final String BOX = Sql.beside(VenueReads.class, "search-box");
    private static final String ALL = Sql.beside(VenueReads.class, "search-all");
    private static final String BY_ID = Sql.beside(VenueReads.class, "venues-by-id");
    private static final String BY_TAG = Sql.beside(VenueReads.class, "venue-by-name-tag");

    private final JdbcClient jdbc;
    private final HoursBook hours;

    VenueReads(JdbcClient jdbc, HoursBook hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /**
     * A venue that passes the filters, before anything else is read of it.
     *
     * @param hours its opening hours as text
     * @param place its commune's code, else its postcode
     * @param metres how far it is, when there is a centre and it lies somewhere
     */
    record Candidate(UUID id, String hours, String place, OptionalDouble metres) {}

    List<Candidate> near(SearchArea.Around area, VenueFilters filters, int limit) {
        var conditions = SearchConditions.of(filters);
        if (area.approximate() && !area.communes().isEmpty()) {
            conditions.withoutCommunes(area.communes());
        }
        double latitude = Math.toRadians(area.centre().latitude());
        double longitude = Math.toRadians(area.centre().longitude());
        var point = Map.of(
                "x", Math.cos(latitude) * Math.cos(longitude),
                "y", Math.cos(latitude) * Math.sin(longitude),
                "z", Math.sin(latitude),
                "chord", 2 * Math.sin(area.metres() / (2 * EARTH_RADIUS)));
        var found = candidates(NEAR, conditions, point, limit);
        // The box is a little larger than the circle; beyond it, everything is farther.
        return found.isEmpty() || found.getLast().metres().orElse(0) <= area.metres()
                ? found
                : found.stream()
                        .takeWhile(one -> one.metres().orElse(0) <= area.metres())
                        .toList();
    }

    List<Candidate> inCommune(SearchArea.Around area, VenueFilters filters, int limit) {
        var communes = area.communes().toArray(String[]::new);
        return candidates(
                COMMUNE,
                SearchConditions.of(filters),
                Map.of("communes", communes, "approximate", area.approximate()),
                limit);
    }

    List<Candidate> inBox(SearchArea.Box box, VenueFilters filters, int limit, int offset) {
        return candidates(
                BOX,
                SearchConditions.of(filters),
                Map.of(
                        "south", box.south(),
                        "west", box.west(),
                        "north", box.north(),
                        "east", box.east(),
                        "offset", offset),
                limit);
    }

    List<Candidate> anywhere(VenueFilters filters, int limit, int offset) {
        return candidates(ALL, SearchConditions.of(filters), Map.of("offset", offset), limit);
    }

    /** Everything about these venues, in the order given; one that closed meanwhile is left out. */
    List<FoundVenue> details(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var found = byId(candidates.stream().map(Candidate::id).toList());
        return candidates.stream()
                .filter(one -> found.containsKey(one.id()))
                .map(one -> withDistance(Objects.requireNonNull(found.get(one.id())), one.metres()))
                .toList();
    }

    Optional<FoundVenue> venue(UUID id) {
        return Optional.ofNullable(byId(List.of(id)).get(id));
    }

    /** Our id of the open venue that is known by this text today. */
    Optional<UUID> known(String text) {
        return jdbc.sql(BY_TAG)
                .param("uuid", uuid(text).orElse(null), Types.OTHER)
                .param("text", text.replace("\u0000", ""))
                .query(UUID.class)
                .optional();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private List<Candidate> candidates(
            String sql, SearchConditions conditions, Map<String, ? extends Object> area, int limit) {
        return Rows.list(jdbc.sql(conditions.into(sql))
                .params(area)
                .params(conditions.values())
                .param("limit", limit)
                .query((row, number) -> candidate(row)));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        double chord = row.getDouble("chord");
        var metres = row.wasNull()
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * EARTH_RADIUS * Math.asin(Math.min(1, chord / 2)));
        return new Candidate(
                Objects.requireNonNull(row.getObject("venue", UUID.class)),
                Objects.requireNonNull(row.getString("hours")),
                Objects.requireNonNull(row.getString("place")),
                metres);
    }

    private Map<UUID, FoundVenue> byId(Collection<UUID> ids) {
        return Rows.list(jdbc.sql(BY_ID).param("ids", ids.toArray(UUID[]::new)).query((row, number) -> found(row)))
                .stream()
                .collect(Collectors.toMap(FoundVenue::id, Function.identity()));
    }

    private FoundVenue found(ResultSet row) throws SQLException {
        @Nullable String commune = row.getString("commune_code");
        var sheet = new SheetRow(row).sheet();
        return new FoundVenue(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("standard_id")),
                sheet,
                hours.read(sheet.openingHours()),
                LocalCalendar.of(commune == null ? sheet.place().postCode() : commune),
                OptionalDouble.empty(),
                Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant());
    }

    private static FoundVenue withDistance(FoundVenue venue, OptionalDouble metres) {
        return new FoundVenue(
                venue.id(),
                venue.standardId(),
                venue.sheet(),
                venue.hours(),
                venue.calendar(),
                metres,
                venue.changedAt());
    }
}
