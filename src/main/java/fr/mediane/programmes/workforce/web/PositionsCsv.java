package fr.mediane.programmes.workforce.web;

import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.workforce.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of positions for programs. */
final class PositionsCsv {
    private static final int WIDTH = 20;

    private PositionsCsv() {}

    static byte[] of(List<Position> positions, Map<UUID, String> employers, UnaryOperator<String> words)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    words.apply("workforce.positions.title"),
                    Stream.of(
                                    "number",
                                    "employer",
                                    "departement",
                                    "kind",
                                    "state",
                                    "awarded",
                                    "vacant",
                                    "fill-by",
                                    "until",
                                    "given-back")
                            .map(column -> new TableColumn(words.apply("workforce.column." + column), WIDTH))
                            .toList());
            for (var one : positions) {
                file.row(List.of(
                        one.number(),
                        employers.getOrDefault(one.employer(), ""),
                        one.departement(),
                        words.apply(one.kind().messageKey()),
                        words.apply(one.state().messageKey()),
                        one.awardedOn().toString(),
                        text(one.vacantSince()),
                        text(one.fillBy().orElse(null)),
                        text(one.until()),
                        text(one.givenBackOn())));
            }
        }
        return out.toByteArray();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
