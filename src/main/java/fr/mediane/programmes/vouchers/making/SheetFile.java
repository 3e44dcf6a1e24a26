package fr.mediane.programmes.vouchers.making;

import fr.mediane.programmes.vouchers.Made;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a batch as one file: a PDF, or, beyond a thousand pages, a ZIP of PDFs of a thousand pages each. So much
 * is kept in memory and no more, however large the batch; and no printer takes a hundred thousand pages at once.
 */
final class SheetFile implements AutoCloseable {
    static final int PAGES = 1_000;

    private final OutputStream out;
    private final SheetWords words;
    private final SheetFonts fonts;
    private final @Nullable ZipOutputStream zip;
    private @Nullable SheetDocument document;
    private int documents;

    private SheetFile(OutputStream out, SheetWords words, boolean several) throws IOException {
        this.out = out;
        this.words = words;
        this.fonts = new SheetFonts();
        this.zip = several ? new ZipOutputStream(out) : null;
        if (zip != null) {
            zip.setLevel(0); // PDFs are compressed already
        }
    }

    static SheetFile onto(OutputStream out, SheetWords words, int vouchers, int booklet) throws IOException {
        return new SheetFile(out, words, several(vouchers, booklet));
    }

    /** Whether so many vouchers take more than a thousand pages. */
    static boolean several(int vouchers, int booklet) {
        int perBooklet = (booklet + SheetDocument.PER_PAGE - 1) / SheetDocument.PER_PAGE;
        long booklets = (vouchers + booklet - 1) / booklet;
        return booklets * perBooklet > PAGES;
    }

    void add(List<Made> vouchers) {
        try {
            for (var voucher : vouchers) {
                into(voucher).add(voucher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetDocument into(Made voucher) throws IOException {
        if (document != null && document.pages() == PAGES && document.turnsPageFor(voucher)) {
            endDocument();
        }
        if (document == null) {
            document = new SheetDocument(fonts, words);
        }
        return document;
    }

    private void endDocument() throws IOException {
        if (document == null) {
            return;
        }
        documents++;
        try (var ended = document) {
            if (zip == null) {
                ended.write(out);
            } else {
                zip.putNextEntry(new ZipEntry("bons-%03d.pdf".formatted(documents)));
                ended.write(zip);
                zip.closeEntry();
            }
        } finally {
            document = null;
        }
    }

    /** To be called once all are in. */
    void finish() throws IOException {
        endDocument();
        if (zip != null) {
            zip.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (document != null) {
            document.close();
        }
        fonts.close();
    }
}
