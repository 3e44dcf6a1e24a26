package fr.mediane.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text is made of: no formula in the file, no row broken, and the same text when it is read again. */
class HostileCellsTest {
    private static final List<TableColumn> COLUMNS = List.of(new TableColumn("Nom", 20), new TableColumn("Suite", 20));
    private static final String[] PIECES = {
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "＝",
        "＋",
        "－",
        "＠",
        "'",
        "\"",
        ";",
        ",",
        "|",
        "cmd|' /C calc'!A0",
        "é",
        "日本",
        "👩🏽",
        "a",
        " b",
        "06 39"
    };
    private static final int ROWS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comesBackFromCsvAsItWas(long seed) throws Exception {
        var texts = texts(new Random(seed));
        for (char separator : new char[] {';', ','}) {
            var out = new ByteArrayOutputStream();
            try (var table = TableFile.csv(out, separator)) {
                write(table, texts);
            }
            assertThat(read(out)).isEqualTo(texts);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void comesBackFromAWorkbookAsItWasButForItsLineEnds(long seed) throws Exception {
        var texts = texts(new Random(seed));
        var out = new ByteArrayOutputStream();
        try (var table = TableFile.xlsx(out)) {
            write(table, texts);
        }
        assertThat(read(out).stream().map(HostileCellsTest::ends))
                .containsExactlyElementsOf(
                        texts.stream().map(HostileCellsTest::ends).toList());
    }

    private static String ends(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<String> texts(Random random) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            var text = new StringBuilder();
            for (int piece = 0; piece < 1 + random.nextInt(5); piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static void write(TableFile table, List<String> texts) throws Exception {
        table.table("Noms", COLUMNS);
        for (var text : texts) {
            assertThat(Cells.harmless(text)).doesNotContainPattern("\\A[=+\\-@\\t\\r\\n＝＋－＠]");
            table.row(List.of(text, "x"));
        }
    }

    private static List<String> read(ByteArrayOutputStream file) throws Exception {
        var lines = TableReader.read(file.toByteArray(), 2 * ROWS).lines();
        assertThat(lines).hasSize(ROWS + 1).allSatisfy(line -> {
            assertThat(line.cells()).hasSize(2);
            assertThat(line.cells()).noneMatch(ReadTable.Cell::formula);
        });
        return lines.stream()
                .skip(1)
                .map(line -> line.cells().getFirst().text())
                .toList();
    }
}
