package fr.mediane.steering.statistics.open;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tables of the open data as files: made when they are first asked for, kept in the data folder, made anew once they change. */
@Component
public class OpenFiles {
    private final Path folder;
    private final ReentrantLock making = new ReentrantLock();

    OpenFiles(@Value("${mediane.data:.mediane}") Path data) {
        this.folder = data.resolve("open-data");
    }

    /**
     * A file of a table.
     *
     * @param name with {@code .csv} or {@code .parquet}
     * @param version the same for the same content
     * @param published when the newest in it was published
     */
    public OpenFile file(OpenTable table, String name, String version, Instant published, Consumer<CsvWriter> rows) {
        boolean csv = name.endsWith(".csv");
        var base = name.substring(0, name.lastIndexOf('.')) + "-" + version;
        return new OpenFile(
                made(table, base, csv, rows),
                name,
                csv ? "text/csv" : "application/vnd.apache.parquet",
                version,
                published);
    }

    private Path made(OpenTable table, String base, boolean csv, Consumer<CsvWriter> rows) {
        var text = folder.resolve(base + ".csv");
        var parquet = folder.resolve(base + ".parquet");
        making.lock();
        try {
            table.csv(text, rows);
            if (!csv) {
                table.parquet(text, parquet);
            }
            return csv ? text : parquet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            making.unlock();
        }
    }
}
