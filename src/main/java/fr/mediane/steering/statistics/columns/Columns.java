package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.springframework.stereotype.Component;

/** Counts activities, on the copy of this process. */
@Component
public class Columns {
    /** How many of the last days of the period are counted one by one: half a year. */
    public static final int LAST_DAYS = 184;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String REPORT = margins(Sql.beside(Columns.class, "report"));
    private static final String FRESH = Sql.beside(Columns.class, "fresh");
    private static final String VISITS = Sql.beside(Columns.class, "visits");
    private static final String BY_COMMUNE = Sql.beside(Columns.class, "by-commune");
    private static final String NAMED = Sql.beside(Columns.class, "named");
    private static final String INHABITANTS = Sql.beside(Columns.class, "inhabitants");
    private final Current current;
    private final Memory memory;
    private final Follower follower;
    private final Watch watch;
    private final VenueDirectoryDesk venues;

    Columns(Current current, Memory memory, Follower follower, Watch watch, VenueDirectoryDesk venues) {
        this.current = current;
        this.memory = memory;
        this.follower = follower;
        this.watch = watch;
        this.venues = venues;
    }

    /** The figures, with everything written before this call unless the copy lags; empty before there is a copy. */
    public Optional<Figures> count(Slice slice) {
        watch.caughtUp(PATIENCE);
        var merged = venues.merged();
        return memory.count(slice, merged).or(() -> current.ask(connection -> count(connection, slice, merged)));
    }

    /** How often the people named took part, as exact and as late as the figures; empty before there is a copy. */
    public Optional<Visits> visits(Slice slice) {
        watch.caughtUp(PATIENCE);
        return memory.visits(slice).or(() -> current.ask(connection -> visits(connection, slice)));
    }

    static Visits visits(Connection connection, Slice slice) throws SQLException {
        var sql = about(VISITS, slice, new Conditions(connection).of(slice.conditions()), Map.of());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return new Visits(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    /** Supports by commune, with everything written before this call unless the copy lags; empty before there is a copy. */
    public Optional<Map<String, Long>> byCommune(Slice slice) {
        watch.caughtUp(PATIENCE);
        return current.ask(connection -> byCommune(connection, slice));
    }

    private static Map<String, Long> byCommune(Connection connection, Slice slice) throws SQLException {
        var sql = about(BY_COMMUNE, slice, new Conditions(connection).of(slice.conditions()), Map.of());
        var supports = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                supports.put(rows.getString(1), rows.getLong(2));
            }
        }
        return Map.copyOf(supports);
    }

    /** Which of these people are named in the activities asked for, as late as the figures; empty before there is a copy. */
    public Optional<Set<UUID>> named(Slice slice, Collection<UUID> people) {
        watch.caughtUp(PATIENCE);
        return current.ask(connection -> named(connection, slice, people));
    }

    private static Set<UUID> named(Connection connection, Slice slice, Collection<UUID> people) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table asked (id uuid)");
            try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "asked")) {
                for (var person : people) {
                    rows.beginRow().append(person).endRow();
                }
            }
            var found = new HashSet<UUID>();
            var sql = about(NAMED, slice, new Conditions(connection).of(slice.conditions()), Map.of());
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    /**
     * The people named in the activities of a period, by the area that they lived in then; as exact and as late as the
     * figures, empty before there is a copy.
     *
     * @param ground the communes counted, each with its area, which is empty for a commune of none
     */
    public Optional<Inhabitants> inhabitants(DateRange period, Map<String, String> ground) {
        watch.caughtUp(PATIENCE);
        return current.ask(connection -> inhabitants(connection, period, ground));
    }

    private static Inhabitants inhabitants(Connection connection, DateRange period, Map<String, String> ground)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table ground (commune varchar, area varchar)");
            try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "ground")) {
                for (var commune : ground.entrySet()) {
                    rows.beginRow()
                            .append(commune.getKey())
                            .append(commune.getValue())
                            .endRow();
                }
            }
            long all = 0;
            var byArea = new HashMap<String, Long>();
            try (var rows = statement.executeQuery(about(INHABITANTS, Slice.of(period), "true", Map.of()))) {
                while (rows.next()) {
                    if (rows.getString("area").isEmpty()) {
                        all = rows.getLong("people");
                    } else {
                        byArea.put(rows.getString("area"), rows.getLong("people"));
                    }
                }
            }
            return new Inhabitants(all, byArea);
        }
    }

    /** How far the copy is. */
    public CopyState state() {
        return follower.state();
    }

    static Figures count(Connection connection, Slice slice, Map<UUID, UUID> merged) throws SQLException {
        var conditions = new Conditions(connection).of(slice.conditions());
        var more = Map.of("people", Integer.toString(people(connection)), "merged", rows(merged));
        try (var statement = connection.createStatement()) {
            var fresh = Optional.<Long>empty();
            if (slice.fresh()) {
                try (var rows = statement.executeQuery(about(FRESH, slice, conditions, more))) {
                    rows.next();
                    fresh = Optional.of(rows.getLong(1));
                }
            }
            try (var rows = statement.executeQuery(about(REPORT, slice, conditions, more))) {
                return Counting.of(rows).figures(fresh);
            }
        }
    }

    private static String about(String sql, Slice slice, String conditions, Map<String, String> more) {
        return Blanks.fill(
                Blanks.fill(sql, more),
                Map.of(
                        "from", slice.period().from().toString(),
                        "until", slice.period().until().toString(),
                        "days", slice.period().until().minusDays(LAST_DAYS).toString(),
                        "conditions", conditions));
    }

    /** As a table; nobody stands for the first one. */
    private static String rows(Map<UUID, UUID> merged) {
        return merged.entrySet().stream()
                .map(one -> ", ('" + one.getKey() + "', '" + one.getValue() + "')")
                .collect(Collectors.joining("", "values ('', '')", ""));
    }

    /** The highest number of a person, at least 1. */
    private static int people(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select greatest(coalesce(max(number), 1), 1) from person")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String margins(String sql) {
        return margin(
                margin(margin(sql, "genders", "genre", Gender.values()), "ages", "age", AgeBand.values()),
                "statuses",
                "statut",
                SocialStatus.values());
    }

    /** The columns of a margin, in the order of its codes. */
    private static String margin(String sql, String name, String prefix, Coded[] values) {
        var sums = Arrays.stream(values)
                .map(Coded::code)
                .map(code -> "sum(" + (code.equals("non_communique") ? prefix + "_" : "") + code + ")")
                .collect(Collectors.joining(", "));
        return Blanks.fill(sql, Map.of(name + ".size", Integer.toString(values.length), name, sums));
    }
}
