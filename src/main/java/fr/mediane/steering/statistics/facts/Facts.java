package fr.mediane.steering.statistics.facts;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.KeyedHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a file per month, {@code annee=2026/mois=03/activites.parquet}: each appears as a whole, in place of the former. */
@Repository
class Facts {
    private static final String FACTS = Sql.beside(Facts.class, "facts");
    private static final String FILE = "activites.parquet";
    private static final int PSEUDONYM_BYTES = 16;
    private static final Set<String> PEOPLE = Set.of("activite", "conseiller", "personnes");
    private static final Set<String> SETS = Set.of("materiel", "thematiques", "thematiques_demarche", "personnes");
    private static final Set<String> TEXTS = Set.of(
            "activite",
            "conseiller",
            "employeur",
            "type",
            "type_lieu",
            "lieu",
            "commune",
            "departement",
            "commune_residence");
    private final JdbcClient jdbc;
    private final KeyedHash pseudonyms;
    private final TransactionTemplate snapshot;

    Facts(JdbcClient jdbc, KeyedHash pseudonyms, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** The months that have activities, oldest first. */
    Set<YearMonth> months() {
        return new TreeSet<>(Rows.list(
                jdbc.sql("select distinct date_trunc('month', date)::date as month from mediation.published_activity")
                        .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))));
    }

    /** Writes a month as it is now; how many activities are in it. */
    long write(Path folder, YearMonth month) {
        var place = folder.resolve("annee=%d/mois=%02d".formatted(month.getYear(), month.getMonthValue()));
        // Neither DuckDB nor Spark reads what begins so.
        var passing = place.resolve("_" + UUID.randomUUID() + ".csv");
        var growing = place.resolve("_" + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(place);
            var table = new Table(passing);
            Long rows = snapshot.execute(_ -> table.write(month));
            convert(table.columns, passing, growing);
            Files.move(growing, place.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            return rows == null ? 0 : rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(passing);
            forget(growing);
        }
    }

    /** Takes away the months that have no activity any more: what was deleted must not live on here. */
    void keepOnly(Path folder, Set<YearMonth> months) throws IOException {
        var kept = months.stream()
                .map(month -> folder.resolve("annee=%d/mois=%02d".formatted(month.getYear(), month.getMonthValue()))
                        .resolve(FILE))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder, 3)) {
            files.filter(file -> file.endsWith(FILE) && !kept.contains(file)).forEach(Facts::forget);
        }
    }

    private static void convert(List<String> columns, Path csv, Path parquet) throws IOException {
        var types = columns.stream()
                .map(column -> "'%s': '%s'".formatted(column, type(column)))
                .collect(Collectors.joining(", "));
        var chosen = columns.stream()
                .map(column -> SETS.contains(column)
                        ? "case when %1$s is null then [] else string_split(%1$s, ' ') end as %1$s".formatted(column)
                        : column)
                .collect(Collectors.joining(", "));
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute(
                    ("copy (select %s from read_csv('%s', header = false, delim = ',', quote = '\"', nullstr = '',"
                                    + " auto_detect = false, columns = {%s})) to '%s' (format parquet, compression zstd)")
                            .formatted(chosen, quoted(csv), types, quoted(parquet)));
        } catch (SQLException e) {
            throw new IOException("cannot write " + parquet, e);
        }
    }

    private static String type(String column) {
        if (SETS.contains(column) || TEXTS.contains(column)) {
            return "varchar";
        }
        return column.equals("date") ? "date" : column.equals("rendez_vous") ? "boolean" : "integer";
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a month on their way from one engine to the other. */
    private final class Table {
        private final Path file;
        private final List<String> columns = new ArrayList<>();

        Table(Path file) {
            this.file = file;
        }

        long write(YearMonth month) {
            var count = new long[1];
            try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                jdbc.sql(FACTS)
                        .withFetchSize(5_000)
                        .param("from", month.atDay(1))
                        .param("until", month.plusMonths(1).atDay(1))
                        .query(row -> {
                            csv.writeRecord(values(row));
                            count[0]++;
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return count[0];
        }

        private List<String> values(ResultSet row) throws SQLException {
            if (columns.isEmpty()) {
                var about = row.getMetaData();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    columns.add(about.getColumnLabel(i));
                }
            }
            var values = new ArrayList<String>();
            for (var column : columns) {
                values.add(value(column, row.getString(column)));
            }
            return values;
        }

        private String value(String column, @Nullable String value) {
            if (value == null) {
                return "";
            }
            return PEOPLE.contains(column)
                    ? Arrays.stream(value.split(" "))
                            .map(id -> pseudonym(column, id))
                            .collect(Collectors.joining(" "))
                    : value;
        }

        private String pseudonym(String column, String id) {
            return HexFormat.of().formatHex(pseudonyms.of("statistics.facts." + column, id), 0, PSEUDONYM_BYTES);
        }
    }
}
