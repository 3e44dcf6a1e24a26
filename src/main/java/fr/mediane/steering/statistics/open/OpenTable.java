package fr.mediane.steering.statistics.open;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The table of the open data. A file appears as a whole, whoever reads it meanwhile; one that is there is not made again. */
final class OpenTable {
    /** Told, or hidden; a line that is not there is a zero, and told. */
    static final String TOLD = "publie";

    static final String HIDDEN = "secret";

    /** In the order of the files. */
    static final List<String> COLUMNS =
            List.of("mois", "perimetre", "code", "indicateur", "modalite", "nombre", "statut");

    private static final String TO_PARQUET = """
            copy (select * from read_csv('%s', header = true, delim = ',', quote = '"', nullstr = '', auto_detect = false,
                columns = {'mois': 'varchar', 'perimetre': 'varchar', 'code': 'varchar', 'indicateur': 'varchar',
                    'modalite': 'varchar', 'nombre': 'bigint', 'statut': 'varchar'}))
            to '%s' (format parquet, compression zstd)
            """;

    private OpenTable() {}

    static void csv(Path file, List<OpenMonth> months) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var growing = growing(file);
        try (var csv = CsvWriter.builder().build(Files.newBufferedWriter(growing, StandardCharsets.UTF_8))) {
            csv.writeRecord(COLUMNS);
            months.forEach(month -> write(csv, month));
        }
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void parquet(Path csv, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var growing = growing(file);
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute(TO_PARQUET.formatted(quoted(csv), quoted(growing)));
        } catch (SQLException e) {
            throw new IOException("cannot write " + file, e);
        }
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(CsvWriter csv, OpenMonth month) {
        month.cells()
                .forEach((subset, cells) -> Column.ALL.forEach(column -> {
                    var count = cells.count(column);
                    if (count.hidden() || count.value() > 0) {
                        csv.writeRecord(
                                month.month().toString(),
                                subset.kind().word(),
                                subset.code(),
                                column.indicator(),
                                column.code(),
                                count.hidden() ? "" : Long.toString(count.value()),
                                count.hidden() ? HIDDEN : TOLD);
                    }
                }));
    }

    private static Path growing(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
