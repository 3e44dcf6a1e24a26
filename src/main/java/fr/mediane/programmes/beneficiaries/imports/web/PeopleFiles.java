package fr.mediane.programmes.beneficiaries.imports.web;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.beneficiaries.imports.Column;
import fr.mediane.programmes.beneficiaries.imports.ImportedLine;
import fr.mediane.programmes.beneficiaries.imports.PeopleImportDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files around an import: the model to start from, and the lines to correct. */
@Component
class PeopleFiles {
    /** Somebody whom nobody can take for real; the number is one that the regulator keeps for films. */
    private static final List<String> EXAMPLE = List.of(
            "Camille",
            "EXEMPLE (à effacer)",
            "1952",
            "Femme",
            "Retraité",
            "Valence",
            "26000",
            "26362",
            "06 39 98 00 00",
            "camille@exemple.fr",
            "Envoyer des photos à sa famille");

    private static final int NOTE_WIDTH = 80;
    private final PeopleImportDesk desk;
    private final Messages messages;

    PeopleFiles(PeopleImportDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** Whatever else is asked for is a workbook. */
    static String ending(String format) {
        return format.equals("csv") ? ".csv" : ".xlsx";
    }

    static String mediaType(String format) {
        return format.equals("csv")
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    /** French headings and an example; in a workbook, a second sheet says what goes where. */
    byte[] model(Locale locale, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = open(format, out)) {
            file.table(text(locale, "beneficiaries.import.sheet"), columns());
            file.row(EXAMPLE);
            if (!format.equals("csv")) {
                explain(locale, file);
            }
        }
        return out.toByteArray();
    }

    /** The rejected lines as they came, the reasons behind. */
    byte[] rejected(Actor actor, UUID id, Locale locale, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = open(format, out)) {
            var columns = new ArrayList<>(columns());
            columns.add(new TableColumn(text(locale, "beneficiaries.import.line"), 8));
            columns.add(new TableColumn(text(locale, "beneficiaries.import.reasons"), NOTE_WIDTH));
            file.table(text(locale, "beneficiaries.import.sheet"), columns);
            desk.eachRejected(actor, id, line -> write(file, line, locale)).orThrow();
        }
        return out.toByteArray();
    }

    private void write(TableFile file, ImportedLine line, Locale locale) {
        line.content().ifPresent(content -> {
            var reasons = content.remarks().stream()
                    .map(remark -> remark.column().heading()
                            + text(locale, "beneficiaries.import.colon")
                            + messages.text(
                                    locale, remark.key(), remark.arguments().toArray()))
                    .collect(Collectors.joining(" "));
            var cells = Stream.of(Column.values()).map(column -> content.cells().getOrDefault(column, ""));
            try {
                file.row(Stream.concat(cells, Stream.of(line.number(), reasons)).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void explain(Locale locale, TableFile file) throws IOException {
        file.table(
                text(locale, "beneficiaries.import.notes"),
                List.of(
                        new TableColumn(text(locale, "beneficiaries.import.column"), 24),
                        new TableColumn(text(locale, "beneficiaries.import.note"), NOTE_WIDTH)));
        for (var column : Column.values()) {
            file.row(List.of(column.heading(), text(locale, column.noteKey())));
        }
    }

    private static List<TableColumn> columns() {
        return Stream.of(Column.values())
                .map(column -> new TableColumn(column.heading(), column.width()))
                .toList();
    }

    /** French spreadsheets cut at semicolons. */
    private static TableFile open(String format, OutputStream out) throws IOException {
        return format.equals("csv") ? TableFile.csv(out, ';') : TableFile.xlsx(out);
    }

    private String text(Locale locale, String key) {
        return messages.text(locale, key);
    }
}
