package fr.mediane.steering.statistics.open;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A table of the open data. A file appears as a whole, whoever reads it meanwhile; one that is there is not made again.
 *
 * @param columns in the order of the files
 * @param numbers those of them that hold whole numbers
 */
public record OpenTable(List<String> columns, Set<String> numbers) {
    /** Told, or hidden; a line that is not there is a zero, and told. */
    public static final String TOLD = "publie";

    public static final String HIDDEN = "secret";

    private static final String TO_PARQUET = """
            copy (select * from read_csv('%s', header = true, delim = ',', quote = '"', nullstr = '', auto_detect = false,
                columns = {%s}))
            to '%s' (format parquet, compression zstd)
            """;

    public OpenTable {
        columns = List.copyOf(columns);
        numbers = Set.copyOf(numbers);
    }

    public void csv(Path file, Consumer<CsvWriter> rows) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var growing = growing(file);
        try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(growing, StandardCharsets.UTF_8))) {
            csv.writeRecord(columns);
            rows.accept(csv);
        }
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public void parquet(Path csv, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var growing = growing(file);
        var types = columns.stream()
                .map(column -> "'" + column + "': '" + (numbers.contains(column) ? "bigint" : "varchar") + "'")
                .collect(joining(", "));
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute(TO_PARQUET.formatted(quoted(csv), types, quoted(growing)));
        } catch (SQLException e) {
            throw new IOException("cannot write " + file, e);
        }
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path growing(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
