package fr.mediane.programmes.vouchers.lists.web;

import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.vouchers.lists.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files around a list: the model to start from, and what came of each line. */
final class ListFiles {
    private static final int WIDTH = 20;

    /** Somebody whom nobody can take for real. */
    private static final List<String> EXAMPLE =
            List.of("EXEMPLE (à effacer)", "Camille", "14/07/1952", "courriel", "camille@exemple.fr");

    private ListFiles() {}

    /** A text by its key. */
    interface Words {
        String text(String key, Object... arguments);
    }

    static byte[] model(List<Field> asked, Locale locale) throws IOException {
        boolean english = locale.getLanguage().equals("en");
        var headings = new ArrayList<>(List.of("nom", "prenom", "naissance", "moyen", "contact"));
        var example = new ArrayList<>(EXAMPLE);
        for (var field : asked) {
            headings.add(field.column().label(english));
            example.add(
                    field.kind() == Kind.YES_NO
                            ? "oui"
                            : field.allowed().stream().findFirst().orElse(""));
        }
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table("remise", columns(headings));
            file.row(example);
        }
        return out.toByteArray();
    }

    static byte[] lines(List<Line> lines, Words words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    "lignes",
                    columns(Stream.of("line", "state", "serial", "reasons")
                            .map(key -> words.text("vouchers.list." + key))
                            .toList()));
            for (var line : lines) {
                file.row(List.of(
                        line.number(),
                        words.text("vouchers.list.is." + line.state()),
                        line.serial().orElse(""),
                        line.reasons().stream()
                                .map(reason -> words.text(reason, line.repeats().orElse(0)))
                                .collect(Collectors.joining(" "))));
            }
        }
        return out.toByteArray();
    }

    private static List<TableColumn> columns(List<String> headings) {
        return headings.stream().map(heading -> new TableColumn(heading, WIDTH)).toList();
    }
}
