package fr.mediane.steering.statistics.open;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The published months as files, for everyone: made when they are first asked for, kept in the data folder, and made anew
 * once another month is published.
 */
@Component
public class OpenDataDesk {
    private static final Pattern NAME = Pattern.compile("accompagnements(?:-(\\d{4}-\\d{2}))?\\.(csv|parquet)");
    static final OpenTable TABLE = new OpenTable(
            List.of("mois", "perimetre", "code", "indicateur", "modalite", "nombre", "statut"), Set.of("nombre"));
    private final OpenFigures figures;
    private final OpenFiles files;

    OpenDataDesk(OpenFigures figures, OpenFiles files) {
        this.figures = figures;
        this.files = files;
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
        return Optional.of(
                files.file(TABLE, name, version, published, csv -> months.forEach(month -> write(csv, month))));
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
                                count.hidden() ? OpenTable.HIDDEN : OpenTable.TOLD);
                    }
                }));
    }
}
