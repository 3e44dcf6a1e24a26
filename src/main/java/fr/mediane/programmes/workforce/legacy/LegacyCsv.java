package fr.mediane.programmes.workforce.legacy;

import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The report of contradictions as a file. */
public final class LegacyCsv {
    private static final int WIDTH = 20;

    private LegacyCsv() {}

    /** Words of a key with what they name. */
    public interface Words {
        String of(String key, Object... arguments);
    }

    /** One line for each contradiction: file, line, identifier, code, what contradicts itself, what was decided. */
    public static void write(List<Finding> findings, OutputStream out, Words words) throws IOException {
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    words.of("workforce.legacy.report"),
                    Stream.of("file", "line", "ref", "code", "finding", "decision")
                            .map(column -> new TableColumn(words.of("workforce.legacy.column." + column), WIDTH))
                            .toList());
            for (var one : findings) {
                file.row(List.of(
                        one.file().fileName(),
                        one.line(),
                        one.ref(),
                        one.kind().name(),
                        words.of(one.kind().messageKey(), one.arguments().toArray()),
                        words.of(one.kind().decisionKey(), one.arguments().toArray())));
            }
        }
    }
}
