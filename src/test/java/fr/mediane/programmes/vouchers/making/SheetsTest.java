package fr.mediane.programmes.vouchers.making;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import fr.mediane.programmes.vouchers.Made;
import fr.mediane.programmes.vouchers.Secret;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static final SheetWords WORDS = new SheetWords(
            "Aide à la déclaration 🧾 pour tous les habitants de la Drôme et des environs",
            "10 €",
            "Valable jusqu’au 31 janvier 2027",
            "À donner dans un lieu qui prend les bons numériques. Ce qu’il reste : mediane.example/bon",
            SheetsTest::scanned,
            "Carnet n°");

    @Test
    void theSquareCodesLeadToTheCodesThatAreReadByEye() throws Exception {
        var vouchers = vouchers(12, 12);
        try (var pdf = Loader.loadPDF(printed(vouchers, 12))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            "10 €", "Valable jusqu’au 31 janvier 2027", "mediane.example/bon", "Aide à la déclaration")
                    .contains(vouchers.stream()
                            .flatMap(made -> Stream.of(made.secret().printed(), made.serial()))
                            .toList());
            var squares = new ArrayList<String>();
            for (int page = 0; page < 2; page++) {
                squares.addAll(squares(new PDFRenderer(pdf).renderImageWithDPI(page, 300)));
            }
            assertThat(squares)
                    .containsExactlyInAnyOrderElementsOf(
                            vouchers.stream().map(SheetsTest::scanned).toList());
        }
    }

    @Test
    void aBookletBeginsOnAPageOfItsOwn() throws IOException {
        try (var pdf = Loader.loadPDF(printed(vouchers(9, 3), 3))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Carnet n° 1", "Carnet n° 3");
        }
    }

    @Test
    void manyPagesAreSeveralFiles() throws IOException {
        assertThat(SheetFile.several(10_000, 10)).isFalse();
        assertThat(SheetFile.several(10_001, 10)).isTrue();
        assertThat(SheetFile.several(501, 11)).isFalse();
        assertThat(SheetFile.several(1_000_000, 50)).isTrue();
        var vouchers = vouchers(1_002, 1);
        var names = new ArrayList<String>();
        var pages = new ArrayList<Integer>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(printed(vouchers, 1)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                try (PDDocument pdf = Loader.loadPDF(zip.readAllBytes())) {
                    pages.add(pdf.getNumberOfPages());
                }
            }
        }
        assertThat(names).containsExactly("bons-001.pdf", "bons-002.pdf");
        assertThat(pages).containsExactly(1_000, 2);
    }

    @Test
    void theSvgHasTheModulesOfTheSquare() {
        var code = QrCode.of("https://mediane.example/bon#" + Secret.random().scanned());
        var dark = new int[1];
        code.each((x, y, length) -> dark[0] += length);
        assertThat(code.size()).isBetween(21, 45);
        assertThat(dark[0]).isBetween(code.size() * code.size() / 3, code.size() * code.size() * 2 / 3);
        assertThat(code.path()).startsWith("M4 4h7v1h-7z");
    }

    /** As long as it really is: address, code and a signature of 253 signs. */
    private static String scanned(Made made) {
        return "https://mediane.exemple.gouv.fr/bon#" + made.secret().scanned() + "~"
                + (made.serial() + "aZ-_").repeat(20).substring(0, 253);
    }

    private static List<Made> vouchers(int many, int booklet) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Made(i / booklet + 1, "V%015d".formatted(i + 1), Secret.random()))
                .toList();
    }

    private static byte[] printed(List<Made> vouchers, int booklet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheets = SheetFile.onto(out, WORDS, vouchers.size(), booklet)) {
            for (int i = 0; i < vouchers.size(); i += 500) {
                sheets.add(vouchers.subList(i, Math.min(vouchers.size(), i + 500)));
            }
            sheets.finish();
        }
        return out.toByteArray();
    }

    private static List<String> squares(BufferedImage page) throws Exception {
        int wide = page.getWidth();
        int high = page.getHeight();
        var pixels = page.getRGB(0, 0, wide, high, null, 0, wide);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, pixels)));
        return Stream.of(new GenericMultipleBarcodeReader(new QRCodeReader()).decodeMultiple(bitmap))
                .map(found -> found.getText())
                .distinct()
                .toList();
    }
}
