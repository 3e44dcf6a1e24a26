package fr.mediane.steering.statistics.coverage;

import fr.mediane.kernel.GeoPoint;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.coverage.CommuneDistance.Nearest;
import fr.mediane.steering.statistics.coverage.CommuneDistance.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The distance of every commune of the country to its nearest venue, worked out at once and kept in memory: it is the same
 * whatever radius is asked for. Looked up anew when a venue has changed, at most every so often; whoever asks meanwhile
 * gets those of before.
 */
@Repository
class Distances {
    /** Mean radius of the Earth, in kilometres. */
    private static final double EARTH_RADIUS = 6_371.0088;

    private static final String NEAREST = Sql.beside(Distances.class, "nearest");
    private static final String STATE = Sql.beside(Distances.class, "venues-state");
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration refresh;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Edition current;

    /** @param refresh for so long distances are not looked up anew */
    Distances(JdbcClient jdbc, Clock clock, @Value("${mediane.statistics.coverage.refresh:10m}") Duration refresh) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.refresh = refresh;
    }

    private record State(long venues, @Nullable Instant latest) {}

    private record Edition(State state, Instant looked, List<CommuneDistance> communes) {}

    /** The most populated first. */
    List<CommuneDistance> all() {
        var known = current;
        if (known != null && (clock.instant().isBefore(known.looked().plus(refresh)) || !renewing.tryLock())) {
            return known.communes();
        }
        if (known == null) {
            renewing.lock();
        }
        try {
            var state = state();
            var latest = current;
            var communes = latest != null && latest.state().equals(state) ? latest.communes() : nearest();
            current = new Edition(state, clock.instant(), communes);
            return communes;
        } finally {
            renewing.unlock();
        }
    }

    private State state() {
        return jdbc.sql(STATE)
                .query((row, _) -> new State(
                        row.getLong("venues"),
                        Optional.ofNullable(row.getTimestamp("latest"))
                                .map(java.sql.Timestamp::toInstant)
                                .orElse(null)))
                .single();
    }

    private List<CommuneDistance> nearest() {
        return Rows.list(jdbc.sql(NEAREST).query((row, _) -> distance(row)));
    }

    private static CommuneDistance distance(ResultSet row) throws SQLException {
        return new CommuneDistance(
                new Where(
                        text(row, "code"),
                        text(row, "name"),
                        Optional.ofNullable(row.getString("epci")),
                        text(row, "departement"),
                        text(row, "departement_name"),
                        text(row, "region"),
                        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"))),
                row.getLong("population"),
                row.getBoolean("approximate"),
                venue(row),
                row.getBoolean("within"));
    }

    private static Optional<Nearest> venue(ResultSet row) throws SQLException {
        var name = row.getString("venue_name");
        double chord = row.getDouble("chord");
        return Optional.ofNullable(name)
                .map(known -> new Nearest(known, 2 * EARTH_RADIUS * Math.asin(Math.min(1, chord / 2))));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
