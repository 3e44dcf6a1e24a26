package fr.mediane.programmes.vouchers.making;

import fr.mediane.programmes.vouchers.Made;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** One PDF of sheets: ten vouchers to a page, each page of one booklet, with lines to cut along. */
final class SheetDocument implements AutoCloseable {
    static final int PER_PAGE = 10;
    private static final int COLUMNS = 2;
    private static final float MARGIN = 28;
    private static final float HEAD = 26;
    private static final float WIDE = (PDRectangle.A4.getWidth() - 2 * MARGIN) / COLUMNS;
    private static final float HIGH = (PDRectangle.A4.getHeight() - 2 * MARGIN - HEAD) / ((float) PER_PAGE / COLUMNS);
    private static final float QR = 112;
    private static final float PAD = 12;

    private final PDDocument document = new PDDocument();
    private final SheetWords words;
    private final PDFont regular;
    private final PDFont bold;
    /** What is the same on every voucher, and on every page: written once, shown a million times. */
    private final PDFormXObject label;

    private final PDFormXObject lines;
    private @Nullable PDPageContentStream page;
    private int booklet;
    private int slot;

    SheetDocument(SheetFonts fonts, SheetWords words) throws IOException {
        regular = fonts.regular(document);
        bold = fonts.bold(document);
        this.words = words;
        label = form(WIDE - QR - 3 * PAD, QR, this::label);
        lines = form(COLUMNS * WIDE, HIGH * PER_PAGE / COLUMNS, SheetDocument::lines);
        document.getDocumentInformation().setTitle(words.campaign());
        document.getDocumentInformation().setProducer("Médiane");
        document.getDocumentCatalog().setLanguage("fr-FR");
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Whether this voucher begins a page. */
    boolean turnsPageFor(Made voucher) {
        return page == null || slot == PER_PAGE || voucher.booklet() != booklet;
    }

    void add(Made voucher) throws IOException {
        var onto = turnsPageFor(voucher) ? turn(voucher.booklet()) : current();
        float x = MARGIN + slot % COLUMNS * WIDE;
        float y = PDRectangle.A4.getHeight() - MARGIN - HEAD - (1 + slot / COLUMNS) * HIGH;
        print(onto, voucher, x, y);
        slot++;
    }

    private PDPageContentStream current() {
        if (page == null) {
            throw new IllegalStateException("no page yet");
        }
        return page;
    }

    private PDPageContentStream turn(int newBooklet) throws IOException {
        endPage();
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        var onto = new PDPageContentStream(document, sheet);
        page = onto;
        booklet = newBooklet;
        slot = 0;
        float top = PDRectangle.A4.getHeight() - MARGIN - 10;
        text(onto, bold, 11, MARGIN, top, SheetFonts.written(bold, words.campaign()));
        var number = words.booklet() + " " + newBooklet;
        text(onto, regular, 9, PDRectangle.A4.getWidth() - MARGIN - SheetFonts.wide(regular, 9, number), top, number);
        onto.saveGraphicsState();
        onto.transform(Matrix.getTranslateInstance(MARGIN, MARGIN));
        onto.drawForm(lines);
        onto.restoreGraphicsState();
        return onto;
    }

    private void print(PDPageContentStream onto, Made voucher, float x, float y) throws IOException {
        float foot = y + HIGH - PAD - QR;
        square(onto, words.scanned().apply(voucher), x + PAD, foot);
        onto.saveGraphicsState();
        onto.transform(Matrix.getTranslateInstance(x + 2 * PAD + QR, foot));
        onto.drawForm(label);
        onto.restoreGraphicsState();
        text(onto, bold, 11.5f, x + PAD, y + 11, voucher.secret().printed());
        var number = "N° " + voucher.serial();
        text(onto, regular, 7, x + WIDE - PAD - SheetFonts.wide(regular, 7, number), y + 11, number);
    }

    /** Draws something once, to be shown as often as wanted. */
    private interface Drawing {
        void onto(PDPageContentStream form) throws IOException;
    }

    private PDFormXObject form(float wide, float high, Drawing drawing) throws IOException {
        var form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle(0, -PAD, wide + PAD, high + PAD));
        form.setResources(new PDResources());
        try (var onto =
                new PDPageContentStream(document, form, form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            drawing.onto(onto);
        }
        return form;
    }

    /** Beside the square: value, campaign, last day, where to use it. */
    private void label(PDPageContentStream onto) throws IOException {
        float wide = WIDE - QR - 3 * PAD;
        text(onto, bold, 22, 0, QR - 18, words.value());
        float down = QR - 34;
        for (var line : SheetFonts.lines(bold, 9.5f, SheetFonts.written(bold, words.campaign()), wide, 2)) {
            text(onto, bold, 9.5f, 0, down, line);
            down -= 11.5f;
        }
        text(onto, regular, 8, 0, down - 2, words.until());
        down -= 14;
        for (var line : SheetFonts.lines(regular, 8, SheetFonts.written(regular, words.where()), wide, 4)) {
            text(onto, regular, 8, 0, down, line);
            down -= 9.5f;
        }
    }

    private static void lines(PDPageContentStream onto) throws IOException {
        onto.setLineDashPattern(new float[] {3, 3}, 0);
        onto.setLineWidth(0.5f);
        onto.setStrokingColor(0.55f);
        for (int column = 0; column <= COLUMNS; column++) {
            line(onto, column * WIDE, 0, column * WIDE, HIGH * PER_PAGE / COLUMNS);
        }
        for (int row = 0; row <= PER_PAGE / COLUMNS; row++) {
            line(onto, 0, row * HIGH, COLUMNS * WIDE, row * HIGH);
        }
    }

    /**
     * As a picture of one bit for each module, as it is: drawn as paths, the squares took most of the time and of the file, and
     * what is as good as random does not get smaller by packing.
     */
    private void square(PDPageContentStream onto, String text, float x, float y) throws IOException {
        var code = QrCode.of(text);
        var picture = new PDImageXObject(
                document,
                new ByteArrayInputStream(code.bits()),
                null,
                code.size(),
                code.size(),
                1,
                PDDeviceGray.INSTANCE);
        onto.drawImage(picture, x, y, QR, QR);
    }

    private static void text(PDPageContentStream onto, PDFont font, float size, float x, float y, String text)
            throws IOException {
        onto.beginText();
        onto.setFont(font, size);
        onto.newLineAtOffset(x, y);
        onto.showText(text);
        onto.endText();
    }

    private static void line(PDPageContentStream onto, float x, float y, float toX, float toY) throws IOException {
        onto.moveTo(x, y);
        onto.lineTo(toX, toY);
        onto.stroke();
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws IOException {
        endPage();
        document.save(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        endPage();
        document.close();
    }
}
