package fr.mediane.steering.statistics.coverage;

import fr.mediane.kernel.GeoPoint;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.coverage.CommuneDistance.Nearest;
import fr.mediane.steering.statistics.coverage.CommuneDistance.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The distance of every commune of the country to its nearest venue: it is the same whatever radius is asked for. Measured in
 * the background when a venue has changed, and kept in the database, so that nobody waits for it, not even after a start;
 * whoever asks meanwhile gets the distances of before. Only the first one ever may find nothing measured yet.
 */
@Repository
class Distances {
    /** Mean radius of the Earth, in kilometres. */
    private static final double EARTH_RADIUS = 6_371.0088;

    private static final String NEAREST = Sql.beside(Distances.class, "nearest");
    private static final String MEASURE = Sql.beside(Distances.class, "measure-nearest");
    private static final String STATE = Sql.beside(Distances.class, "venues-state");
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable Edition current;

    Distances(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the venues were. */
    private record State(long venues, @Nullable Instant latest) {}

    private record Edition(State state, List<CommuneDistance> communes) {}

    /** The most populated first. */
    List<CommuneDistance> all() {
        return Optional.ofNullable(current)
                .or(this::read)
                .orElseGet(this::renewed)
                .communes();
    }

    /** Measures anew when a venue has changed since it was last done, by this process or another. */
    @Scheduled(
            initialDelayString = "${mediane.statistics.coverage.refresh:PT1M}",
            fixedDelayString = "${mediane.statistics.coverage.refresh:PT1M}")
    void renew() {
        renewed();
    }

    private Edition renewed() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("lock table statistics.nearest_measured in exclusive mode").update();
            var now = state(STATE).orElseThrow();
            return read().filter(kept -> kept.state().equals(now)).orElseGet(() -> {
                measure(now);
                return read().orElseGet(() -> new Edition(now, List.of()));
            });
        }));
    }

    private void measure(State now) {
        jdbc.sql("delete from statistics.nearest").update();
        jdbc.sql(MEASURE).update();
        jdbc.sql("""
                        insert into statistics.nearest_measured (venues, latest) values (:venues, :latest)
                        on conflict (one) do update set venues = excluded.venues, latest = excluded.latest
                        """)
                .param("venues", now.venues())
                .param("latest", now.latest() == null ? null : Timestamp.from(now.latest()))
                .update();
    }

    /**
     * What is kept in the database, read only when it is not what is known; nothing when it was measured before the register
     * of territories was filled.
     */
    private Optional<Edition> read() {
        var kept = measured();
        var known = current;
        if (known != null && kept.filter(known.state()::equals).isPresent()) {
            return Optional.of(known);
        }
        var communes = kept.isEmpty()
                ? List.<CommuneDistance>of()
                : Rows.list(jdbc.sql(NEAREST).query((row, _) -> distance(row)));
        if (communes.isEmpty()) {
            return Optional.empty();
        }
        var edition = new Edition(kept.orElseThrow(), communes);
        current = edition;
        return Optional.of(edition);
    }

    private Optional<State> measured() {
        return state("select venues, latest from statistics.nearest_measured");
    }

    private Optional<State> state(String query) {
        return jdbc.sql(query)
                .query((row, _) -> new State(
                        row.getLong("venues"),
                        Optional.ofNullable(row.getTimestamp("latest"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .optional();
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
        var name = row.getString("venue");
        double chord = row.getDouble("chord");
        return Optional.ofNullable(name)
                .map(known -> new Nearest(known, 2 * EARTH_RADIUS * Math.asin(Math.min(1, chord / 2))));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
