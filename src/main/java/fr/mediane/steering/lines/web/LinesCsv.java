package fr.mediane.steering.lines.web;

import fr.mediane.kernel.Scope;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.steering.lines.Lines;
import fr.mediane.steering.lines.Lines.Requests;
import fr.mediane.steering.lines.Lines.Told;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tables of the page one after the other; sums in cents, for programs. */
final class LinesCsv {
    private static final int WIDTH = 20;

    private LinesCsv() {}

    static byte[] of(LinesPage page, Locale locale, UnaryOperator<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        boolean english = locale.getLanguage().equals("en");
        try (var file = TableFile.csv(out, ';')) {
            var lines = page.lines();
            table(file, words, "territory", "code", "filed", "decided", "accepted", "refused", "median-days", "silent");
            for (var one : lines.byTerritory()) {
                file.row(requests(page, one, words));
            }
            table(
                    file,
                    words,
                    "operator",
                    "told",
                    "late",
                    "median-hours",
                    "full",
                    "reduced",
                    "lost",
                    "strangers",
                    "waived",
                    "acceptance");
            for (var one : lines.byOperator()) {
                file.row(told(one));
            }
            table(file, words, "reason", "refused");
            for (var one : lines.reasons()) {
                var sentence = english ? one.english() : one.french();
                file.row(List.of(sentence.isBlank() ? words.apply("lines.reason.none") : sentence, one.refused()));
            }
            sums(file, words, lines);
        }
        return out.toByteArray();
    }

    private static void sums(TableFile file, UnaryOperator<String> words, Lines lines) throws IOException {
        table(file, words, "csv.figure", "csv.number");
        var money = lines.money();
        file.row(List.of(words.apply("lines.debt"), money.debt()));
        file.row(List.of(words.apply("lines.waiver"), money.waiver()));
        file.row(List.of(words.apply("lines.granted"), money.granted()));
        file.row(List.of(words.apply("lines.loan"), money.loan()));
        file.row(List.of(words.apply("lines.balance"), money.balance()));
        file.row(List.of(words.apply("lines.directed"), lines.nonTakeUp().directed()));
        file.row(List.of(words.apply("lines.csv.helped"), lines.nonTakeUp().helped()));
    }

    private static List<Object> requests(LinesPage page, Requests one, UnaryOperator<String> words) {
        return List.of(
                one.territory().map(page.names()::get).orElseGet(() -> words.apply("lines.national")),
                one.territory()
                        .map(scope -> scope instanceof Scope.Territory(var _, var code) ? code : "")
                        .orElse(""),
                one.filed(),
                one.decided(),
                one.accepted(),
                one.refused(),
                number(one.medianDays()),
                one.silent());
    }

    private static List<Object> told(Told one) {
        return List.of(
                one.operator(),
                one.told(),
                one.late(),
                number(one.medianHours()),
                one.fullSpeed(),
                one.reduced(),
                one.lost(),
                one.strangers(),
                one.waived(),
                number(one.acceptance()));
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? Math.round(number.getAsDouble() * 1_000) / 1_000.0 : "";
    }

    private static void table(TableFile file, UnaryOperator<String> words, String... columns) throws IOException {
        file.table(
                words.apply("lines." + columns[0]),
                Stream.of(columns)
                        .map(column -> new TableColumn(words.apply("lines." + column), WIDTH))
                        .toList());
    }
}
