package fr.mediane.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    private static final List<TableColumn> COLUMNS =
            List.of(new TableColumn("Jour", 12), new TableColumn("Personnes", 8), new TableColumn("Titre", 30));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-2", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void neutralisesWhatASpreadsheetWouldTakeForAFormula(String text) throws IOException {
        assertThat(Cells.harmless(text)).isEqualTo("'" + text);
        var cell = sheet(xlsx("Une table", text), 1).expectFirst("row[r=2] c[r=C2]");
        assertThat(cell.attr("t")).isEqualTo("inlineStr");
        assertThat(cell.select("f")).isEmpty();
        assertThat(cell.wholeText().strip()).startsWith("'");
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        for (var text : List.of("", "Aïcha d’Œuilly", "12-03", "a=b", "Łódź — 日本語 \uD83D\uDE00", "a\tb\nc")) {
            assertThat(Cells.harmless(text)).isEqualTo(text);
        }
    }

    @Test
    void numbersAndDatesAreTypedInAWorkbook() throws IOException {
        var sheet = sheet(xlsx("Une table", "x"), 1);
        assertThat(sheet.select("row[r=1] c").eachText()).containsExactly("Jour", "Personnes", "Titre");
        var date = sheet.expectFirst("row[r=2] c[r=A2]");
        assertThat(date.attr("t")).isIn("", "n");
        // days since 30 December 1899
        assertThat(date.text()).startsWith("46082");
        assertThat(date.attr("s")).isNotEmpty();
        assertThat(sheet.expectFirst("row[r=2] c[r=B2]").text()).isEqualTo("12");
    }

    @Test
    void keepsAFileReadableWhateverPeopleTyped() throws IOException {
        var sheet = sheet(xlsx("Une table", "a\u0001b\uD800c<&>\"'\uFFFF"), 1);
        assertThat(sheet.expectFirst("row[r=2] c[r=C2]").text()).isEqualTo("a\ufffdb\ufffdc<&>\"'\ufffd");
    }

    @Test
    void namesEverySheetWithinWhatSpreadsheetsTake() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableFile.xlsx(out)) {
            table.table("Démarches administratives : en détail [2026]", COLUMNS);
            table.table("Démarches administratives : en détail [2026]", COLUMNS);
        }
        assertThat(part(out.toByteArray(), "xl/workbook.xml").select("sheet").eachAttr("name"))
                .containsExactly("Démarches administratives   en", "Démarches administratives   e 2");
    }

    @Test
    void writesManyRowsWithoutLosingAny() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableFile.xlsx(out)) {
            table.table("Beaucoup", COLUMNS);
            for (int i = 0; i < 1_234; i++) {
                table.row(List.of(LocalDate.of(2026, 3, 1).plusDays(i), i, "n° " + i));
            }
        }
        assertThat(sheet(out.toByteArray(), 1).select("row")).hasSize(1_235);
    }

    @Test
    void writesCsvThatSpreadsheetsKnowAsUtf8() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableFile.csv(out, ',')) {
            table.table("Une table", COLUMNS);
            table.row(List.of(LocalDate.of(2026, 3, 1), 12, "=1, \"et\" 2"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffJour,Personnes,Titre\r\n2026-03-01,12,\"'=1, \"\"et\"\" 2\"\r\n");
    }

    private static byte[] xlsx(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableFile.xlsx(out)) {
            table.table(name, COLUMNS);
            table.row(List.of(LocalDate.of(2026, 3, 1), 12, text));
        }
        return out.toByteArray();
    }

    private static Document sheet(byte[] file, int number) throws IOException {
        return part(file, "xl/worksheets/sheet" + number + ".xml");
    }

    private static Document part(byte[] file, String name) throws IOException {
        var text = Objects.requireNonNull(Zips.texts(file).get(name), name);
        return Jsoup.parse(text, Parser.xmlParser());
    }
}
