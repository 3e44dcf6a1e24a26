package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.tables.ReadTable.Cell;
import fr.mediane.platform.tables.ReadTable.Line;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.platform.tables.UnreadableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the files of a folder. */
final class LegacyReading {
    private static final int MOST_LINES = 500_000;
    private static final Set<LegacyFile> NEEDED =
            Set.of(LegacyFile.STRUCTURES, LegacyFile.POSITIONS, LegacyFile.CONTRACTS);

    private LegacyReading() {}

    /** All lines of all files; payments and training may be missing. Refused when a file or a column is missing. */
    static Decision<Map<LegacyFile, List<LegacyRow>>> read(Path folder) {
        var all = new EnumMap<LegacyFile, List<LegacyRow>>(LegacyFile.class);
        for (var file : LegacyFile.values()) {
            var path = folder.resolve(file.fileName());
            if (!Files.isRegularFile(path)) {
                if (NEEDED.contains(file)) {
                    return Decision.refused(ErrorKey.on("", "workforce.legacy.error.no-file", file.fileName()));
                }
                all.put(file, List.of());
                continue;
            }
            switch (rows(file, path)) {
                case Decision.Accepted<List<LegacyRow>>(var rows) -> all.put(file, rows);
                case Decision.Refused<List<LegacyRow>>(var reasons) -> {
                    return Decision.refused(reasons);
                }
                case Decision.Unknown<List<LegacyRow>> _, Decision.Forbidden<List<LegacyRow>> _ ->
                    throw new IllegalStateException();
            }
        }
        return Decision.accepted(all);
    }

    private static Decision<List<LegacyRow>> rows(LegacyFile file, Path path) {
        try {
            var lines = TableReader.read(Files.readAllBytes(path), MOST_LINES).lines();
            return lines.isEmpty()
                    ? Decision.refused(ErrorKey.on("", "workforce.legacy.error.empty", file.fileName()))
                    : rows(file, lines);
        } catch (UnreadableTable unreadable) {
            return Decision.refused(ErrorKey.on("", "workforce.legacy.error.unreadable", file.fileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decision<List<LegacyRow>> rows(LegacyFile file, List<Line> lines) {
        var columns = lines.getFirst().cells().stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .toList();
        for (var column : file.required()) {
            if (!columns.contains(column)) {
                return Decision.refused(ErrorKey.on("", "workforce.legacy.error.no-column", column, file.fileName()));
            }
        }
        return Decision.accepted(lines.stream()
                .skip(1)
                .map(line -> new LegacyRow(file, line.number(), cells(columns, line.cells())))
                .toList());
    }

    private static Map<String, String> cells(List<String> columns, List<Cell> cells) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            named.put(columns.get(i), cells.get(i).text());
        }
        return named;
    }
}
