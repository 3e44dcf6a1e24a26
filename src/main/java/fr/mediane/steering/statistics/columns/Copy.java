package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Sql;
import fr.mediane.platform.feed.Moment;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Theme;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/** One open file of DuckDB. One thread writes to it, as many as like read. */
final class Copy implements AutoCloseable {
    /** Of the schema and of what the numbers in it mean; a file of another version is built anew. */
    static final int VERSION = 3;

    private static final String RESTING = "200MB";
    private static final String SCHEMA = Sql.beside(Copy.class, "schema");
    private static final String BELONGING = Sql.beside(Copy.class, "belonging");
    private static final String PEOPLE = Sql.beside(Copy.class, "people");
    private static final String STAGE = Sql.beside(Copy.class, "stage");
    private static final String FILL = Blanks.fill(
            Sql.beside(Copy.class, "fill"),
            Map.of(
                    "themes", list(Theme.values()),
                    "procedures", list(AdministrativeTheme.values()),
                    "equipment", list(Equipment.values()),
                    "places", list(PlaceKind.values())));
    private final DuckDBConnection writer;

    private Copy(DuckDBConnection writer) {
        this.writer = writer;
    }

    /**
     * What a file says of itself.
     *
     * @param source the database that it is a copy of
     */
    record About(int version, String source, Moment position) {}

    static Copy open(Path file, CopySettings settings) {
        var properties = new Properties();
        properties.setProperty("memory_limit", settings.memory());
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("preserve_insertion_order", "true");
        // Nothing is fetched from anywhere.
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        try {
            return new Copy(DriverManager.getConnection("jdbc:duckdb:" + file, properties)
                    .unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw new CopyBroken("cannot open " + file, e);
        }
    }

    /** What it is; empty when it is nothing yet, or something unknown. */
    Optional<About> about() {
        try (var statement = writer.createStatement();
                var row = statement.executeQuery("select version, source, position from about")) {
            return row.next()
                    ? Optional.of(new About(row.getInt(1), row.getString(2), new Moment(row.getString(3))))
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    void create(About about) {
        execute(SCHEMA);
        execute("insert into about values (" + about.version() + ", '" + about.source() + "', '"
                + about.position().snapshot() + "', 0)");
    }

    /** Does some writing that is there as a whole, or not at all. */
    void atOnce(Runnable writing) {
        execute("begin");
        try {
            writing.run();
            execute("commit");
        } catch (RuntimeException e) {
            try {
                execute("rollback");
            } catch (CopyBroken broken) {
                e.addSuppressed(broken);
            }
            throw e;
        }
    }

    /** Takes activities out; the numbers that they had. */
    int[] forget(Collection<UUID> activities) {
        var ids = activities.stream().map(id -> "'" + id + "'::uuid").collect(Collectors.joining(","));
        try (var statement = writer.createStatement();
                var rows = statement.executeQuery("delete from activity where id in (" + ids + ") returning number")) {
            var numbers = IntStream.builder();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers.build().toArray();
        } catch (SQLException e) {
            throw new CopyBroken("cannot write", e);
        }
    }

    /** Holds ready what belongs to activities, but for people, until there is other. */
    void belonging(Passing files) {
        execute(Blanks.fill(
                BELONGING,
                Map.of(
                        "tags",
                        files.tags().toString(),
                        "meetings",
                        files.meetings().toString())));
    }

    /** Holds ready some more of those who are named. */
    void people(Passing files) {
        execute(Blanks.fill(PEOPLE, Map.of("people", files.people().toString())));
    }

    /** Takes in activities, with what is held ready that belongs to them. */
    void activities(Passing files) {
        execute(Blanks.fill(STAGE, Map.of("activities", files.activities().toString())));
        execute(FILL);
    }

    void reached(Moment position) {
        execute("update about set position = '" + position.snapshot() + "'");
    }

    void tidy() {
        execute("checkpoint");
    }

    /** Gives memory back, once questions are answered from the blocks: what is left is to follow. */
    void rest() {
        execute("set memory_limit = '" + RESTING + "'");
    }

    /** For one reader. */
    Connection reader() throws SQLException {
        return writer.duplicate();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (SQLException e) {
            throw new CopyBroken("cannot close", e);
        }
    }

    private void execute(String sql) {
        try (var statement = writer.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new CopyBroken("cannot write", e);
        }
    }

    private static String list(Coded[] values) {
        return Arrays.stream(values).map(value -> "'" + value.code() + "'").collect(Collectors.joining(",", "[", "]"));
    }
}
