package fr.mediane.steering.evaluation.web;

import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.steering.evaluation.Evaluation;
import fr.mediane.steering.statistics.Count;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tables of the page one after the other, whole; sums in cents, for programs. */
final class EvaluationCsv {
    private static final int WIDTH = 20;
    private final TableFile file;
    private final UnaryOperator<String> words;

    private EvaluationCsv(TableFile file, UnaryOperator<String> words) {
        this.file = file;
        this.words = words;
    }

    static byte[] of(Evaluation evaluation, Locale locale, UnaryOperator<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            new EvaluationCsv(file, words)
                    .write(evaluation, locale.getLanguage().equals("en"));
        }
        return out.toByteArray();
    }

    private void write(Evaluation evaluation, boolean english) throws IOException {
        var page = new EvaluationPage(evaluation);
        var stages = evaluation.stages();
        table("csv.figure", "csv.number");
        for (var step : Stream.concat(page.way().stream(), page.left().stream()).toList()) {
            file.row(List.of(word("stage." + step.key()), step.vouchers()));
        }
        file.row(List.of(word("csv.used-cents"), stages.cents()));
        file.row(List.of(word("csv.people-fewest"), stages.fewest()));
        file.row(List.of(word("csv.people-most"), stages.most()));
        table("month", "handed", "uses", "csv.cents");
        for (var month : evaluation.months()) {
            file.row(List.of(month.month().toString(), month.handed(), month.uses(), month.cents()));
        }
        table("public", "handings", "handings-started");
        for (var one : evaluation.publics()) {
            file.row(List.of(
                    one.sentence(english).orElse(word("public.unknown")), told(one.handings()), told(one.started())));
        }
        table("place", "commune", "departement", "uses", "vouchers", "csv.cents");
        for (var place : evaluation.places()) {
            file.row(List.of(
                    place.name(), place.commune(), place.departement(), place.uses(), place.vouchers(), place.cents()));
        }
        afterwards(evaluation);
    }

    private void afterwards(Evaluation evaluation) throws IOException {
        var after = evaluation.afterwards();
        table("csv.afterwards", "csv.people");
        file.row(List.of(word("after.kept"), told(after.kept())));
        file.row(List.of(word("after.linked"), told(after.linked())));
        file.row(List.of(word("after.returned"), told(after.returned())));
        file.row(List.of(word("after.assessed"), told(after.assessed())));
        file.row(List.of(word("after.rose"), told(after.rose())));
        file.row(List.of(word("after.same"), told(after.same())));
        file.row(List.of(word("after.fell"), told(after.fell())));
    }

    private void table(String... columns) throws IOException {
        file.table(
                word(columns[0]),
                Stream.of(columns)
                        .map(column -> new TableColumn(word(column), WIDTH))
                        .toList());
    }

    private Object told(Count count) {
        return count.hidden() ? word("hidden") : count.value();
    }

    private String word(String key) {
        return words.apply("evaluation." + key);
    }
}
