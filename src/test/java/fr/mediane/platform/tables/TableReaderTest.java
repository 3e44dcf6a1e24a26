package fr.mediane.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.mediane.platform.tables.ReadTable.Cell;
import fr.mediane.platform.tables.ReadTable.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final int MOST = 100;

    @ParameterizedTest
    @CsvSource({"';',UTF-8", "',',UTF-8", "'\t',windows-1252", "'|',UTF-16LE", "';',windows-1252"})
    void tellsSeparatorAndEncoding(char separator, String charset) throws UnreadableTable {
        var text = "Nom;Besoins\r\nZoé Lefèvre;\"une\nlettre\"\r\n".replace(';', separator);
        var marked = charset.startsWith("UTF-16") ? "\ufeff" + text : text;
        var table = TableReader.read(marked.getBytes(Charset.forName(charset)), MOST);
        assertThat(texts(table)).containsExactly(List.of("Nom", "Besoins"), List.of("Zoé Lefèvre", "une\nlettre"));
        assertThat(table.encoding()).isEqualToIgnoringCase(charset);
    }

    @Test
    void keepsTheNumbersOfLinesAndLeavesEmptyOnesOut() throws UnreadableTable {
        var table = csv("Nom;Tel\n\n;\nAda;1\n\"B\nC\";2\nD;3\n");
        assertThat(table.lines().stream().map(Line::number)).containsExactly(1L, 4L, 5L, 7L);
    }

    @Test
    void whatWeWroteIsReadTheSame() throws IOException, UnreadableTable {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.xlsx(out)) {
            file.table("Personnes", List.of(new TableColumn("Nom", 10), new TableColumn("Né le", 10)));
            file.row(List.of("=1+1", LocalDate.of(1952, 3, 12)));
            file.row(List.of("O’Brien <&> Мария", 612345678));
        }
        assertThat(texts(TableReader.read(out.toByteArray(), MOST)))
                .containsExactly(
                        List.of("Nom", "Né le"),
                        List.of("=1+1", "1952-03-12"),
                        List.of("O’Brien <&> Мария", "612345678"));
        assertThat(texts(csv("Nom;Tel\n'=1+1;'+33612345678\nl'été;-\n")))
                .containsExactly(List.of("Nom", "Tel"), List.of("=1+1", "+33612345678"), List.of("l'été", "-"));
    }

    @Test
    void neitherRunsNorReadsAFormula() throws UnreadableTable {
        var book = book(sheet -> {
            sheet.value(0, 0, "Nom");
            sheet.formula(1, 0, "HYPERLINK(\"https://exemple.fr\")");
            sheet.value(1, 1, "x");
        });
        assertThat(TableReader.read(book, MOST).lines().get(1).cells())
                .containsExactly(Cell.FORMULA, new Cell("x", false));
        assertThat(csv("Nom;a\n=cmd|' /C calc'!A0;x\n").lines().get(1).cells().getFirst())
                .isEqualTo(Cell.FORMULA);
    }

    @Test
    void aLongerTableIsRefused() throws UnreadableTable {
        assertThat(csv("a\n".repeat(MOST)).lines()).hasSize(MOST);
        assertRefused("platform.tables.too-long", ("a\n".repeat(MOST + 1)).getBytes(StandardCharsets.UTF_8));
        assertRefused("platform.tables.too-long", book(sheet -> {
            for (int i = 0; i <= MOST; i++) {
                sheet.value(i, 0, "a");
            }
        }));
    }

    @Test
    void aWorkbookThatUnfoldsIntoFarMoreThanItWeighsIsRefused() throws IOException {
        var bomb = zip("xl/workbook.xml", new byte[60 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused("platform.tables.too-heavy", bomb);
    }

    @Test
    void entitiesOfAWorkbookAreNotUnfoldedNorFetched() throws IOException {
        var xml =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><workbook>&a;</workbook>";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(xml.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertRefused("platform.tables.broken", out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8})
    void aBrokenWorkbookIsSaidToBeSo(int cut) {
        var book = book(sheet -> sheet.value(0, 0, "Nom"));
        var key = Assertions.catchThrowableOfType(
                UnreadableTable.class, () -> TableReader.read(Arrays.copyOf(book, 200 + cut * 100), MOST));
        assertThat(key.key()).startsWith("platform.tables.");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertRefused("platform.tables.old-workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertRefused("platform.tables.not-a-table", zip("content.xml", new byte[10]));
        assertRefused("platform.tables.not-a-table", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});
        assertRefused(
                "platform.tables.quote", ("Nom;a\n\"ouvert" + ";x\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
    }

    private interface Filling {
        void in(Worksheet sheet);
    }

    private static byte[] book(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            filling.in(book.newWorksheet("Feuille"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String part, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static ReadTable csv(String text) throws UnreadableTable {
        return TableReader.read(text.getBytes(StandardCharsets.UTF_8), MOST);
    }

    private static List<List<String>> texts(ReadTable table) {
        return table.lines().stream()
                .map(line -> line.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static void assertRefused(String key, byte[] file) {
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> TableReader.read(file, MOST))
                .withMessage(key);
    }
}
