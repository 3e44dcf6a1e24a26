package fr.mediane.steering.programme.web;

import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.steering.programme.Programme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The figures by département, and the alerts, for programs; sums in cents. */
final class ProgrammeCsv {
    private static final int WIDTH = 20;

    private ProgrammeCsv() {}

    static byte[] of(Programme programme, UnaryOperator<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            table(
                    file,
                    words,
                    "departement",
                    "standing",
                    "occupied",
                    "vacant",
                    "given-back",
                    "committed",
                    "paid",
                    "forecast",
                    "known",
                    "ccp1",
                    "pix",
                    "titles",
                    "supports");
            for (var one : programme.lines()) {
                file.row(List.of(
                        one.departement(),
                        one.standing(),
                        one.occupied(),
                        one.vacant(),
                        one.givenBack(),
                        one.committed(),
                        one.paid(),
                        one.forecast(),
                        told(one, one.known()),
                        told(one, one.ccp1()),
                        told(one, one.pix()),
                        told(one, one.titles()),
                        told(one, one.supports())));
            }
        }
        return out.toByteArray();
    }

    /** A figure about people; left open when there are too few of them. */
    private static Object told(Programme.Line line, long figure) {
        return line.few() ? "" : figure;
    }

    static byte[] of(AlertsPage page, UnaryOperator<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            table(file, words, "alert", "position", "employer", "departement", "since");
            for (var one : page.first()) {
                file.row(List.of(
                        words.apply(one.kind().messageKey()),
                        one.number(),
                        page.employers().getOrDefault(one.employer(), ""),
                        one.departement(),
                        one.since().toString()));
            }
        }
        return out.toByteArray();
    }

    private static void table(TableFile file, UnaryOperator<String> words, String... columns) throws IOException {
        file.table(
                words.apply("programme.title"),
                Stream.of(columns)
                        .map(column -> new TableColumn(words.apply("programme." + column), WIDTH))
                        .toList());
    }
}
