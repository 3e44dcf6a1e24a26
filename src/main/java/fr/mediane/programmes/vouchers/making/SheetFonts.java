package fr.mediane.programmes.vouchers.making;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** Our typeface, read once and embedded in each document. */
final class SheetFonts implements AutoCloseable {
    private final TrueTypeFont regular = read("AtkinsonHyperlegibleNext_400Regular");
    private final TrueTypeFont bold = read("AtkinsonHyperlegibleNext_700Bold");

    SheetFonts() throws IOException {}

    private static TrueTypeFont read(String name) throws IOException {
        try (var in = new ClassPathResource("fonts/" + name + ".ttf").getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    PDFont regular(PDDocument document) throws IOException {
        return PDType0Font.load(document, regular, true);
    }

    PDFont bold(PDDocument document) throws IOException {
        return PDType0Font.load(document, bold, true);
    }

    @Override
    public void close() throws IOException {
        regular.close();
        bold.close();
    }

    /** What this typeface can write of a text: signs it lacks become blanks. */
    static String written(PDFont font, String text) {
        var written = new StringBuilder();
        text.codePoints().forEach(sign -> written.append(has(font, sign) ? Character.toString(sign) : " "));
        return written.toString().strip().replaceAll(" {2,}", " ");
    }

    private static boolean has(PDFont font, int sign) {
        try {
            font.encode(Character.toString(sign));
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    /** A text in lines no wider than this, in points; what goes beyond the last line is cut. */
    static List<String> lines(PDFont font, float size, String text, float width, int most) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || wide(font, size, longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            var last = lines.get(most - 1) + "…";
            lines.subList(most - 1, lines.size()).clear();
            lines.add(last);
        }
        return lines;
    }

    static float wide(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
