package fr.mediane.steering.statistics.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The published months as files, for everyone: made when they are first asked for, kept in the data folder, and made anew
 * once another month is published.
 */
@Component
public class OpenDataDesk {
    private static final Pattern NAME = Pattern.compile("accompagnements(?:-(\\d{4}-\\d{2}))?\\.(csv|parquet)");
    private final OpenFigures figures;
    private final Path folder;
    private final ReentrantLock making = new ReentrantLock();

    OpenDataDesk(OpenFigures figures, @Value("${mediane.data:.mediane}") Path data) {
        this.figures = figures;
        this.folder = data.resolve("open-data");
    }

    /** A month, and below how many its counts were hidden. */
    public record Month(YearMonth month, Instant published, int threshold) {}

    /** What is published, newest first. */
    public List<Month> months() {
        return figures.edition().months().values().stream()
                .map(month -> new Month(month.month(), month.published(), month.threshold()))
                .sorted(Comparator.comparing(Month::month).reversed())
                .toList();
    }

    /** All months ({@code accompagnements.csv}), or one ({@code accompagnements-2026-03.parquet}). */
    public Optional<OpenFile> file(String name) {
        var asked = NAME.matcher(name);
        if (!asked.matches()) {
            return Optional.empty();
        }
        var months = chosen(asked.group(1));
        if (months.isEmpty()) {
            return Optional.empty();
        }
        var published = months.stream()
                .map(OpenMonth::published)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var version = months.size() + "-" + published.getEpochSecond();
        boolean csv = asked.group(2).equals("csv");
        var base = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "-" + version);
        return Optional.of(new OpenFile(
                made(base, months, csv),
                name,
                csv ? "text/csv" : "application/vnd.apache.parquet",
                version,
                published));
    }

    private List<OpenMonth> chosen(@Nullable String month) {
        var all = figures.edition().months();
        if (month == null) {
            return new ArrayList<>(all.values());
        }
        try {
            return Optional.ofNullable(all.get(YearMonth.parse(month))).stream().toList();
        } catch (DateTimeParseException noMonth) {
            return List.of();
        }
    }

    private Path made(Path base, List<OpenMonth> months, boolean csv) {
        var table = base.resolveSibling(base.getFileName() + ".csv");
        var parquet = base.resolveSibling(base.getFileName() + ".parquet");
        making.lock();
        try {
            OpenTable.csv(table, months);
            if (!csv) {
                OpenTable.parquet(table, parquet);
            }
            return csv ? table : parquet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            making.unlock();
        }
    }
}
