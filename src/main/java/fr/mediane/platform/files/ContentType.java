package fr.mediane.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/**
 * What a file is, by its first bytes; what its name says counts only between kinds that begin alike. Nothing in it is ever
 * unpacked beyond the names of a few entries, so that an archive that would grow without end stays small here.
 */
final class ContentType {
    private static final int MOST_ENTRIES = 60;
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", "pdf",
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/heic", "heic",
            "application/vnd.oasis.opendocument.text", "odt",
            "application/vnd.oasis.opendocument.spreadsheet", "ods",
            "text/plain", "csv",
            "text/csv", "csv");

    private final Tika tika = new Tika();

    /** Its ending, one of those that a form may ask for; empty for everything else. */
    Optional<String> ending(byte[] bytes, String name) {
        var found = tika.detect(bytes);
        if (found.equals("application/zip") || found.equals("application/x-tika-ooxml")) {
            return office(bytes);
        }
        var ending = Optional.ofNullable(ENDINGS.get(found));
        return ending.filter(
                one -> !one.equals("csv") || name.toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    /** A document or a sheet of an office programme, by the parts it is made of. */
    private static Optional<String> office(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
                if (entry.getName().equals("word/document.xml")) {
                    return Optional.of("docx");
                }
                if (entry.getName().equals("xl/workbook.xml")) {
                    return Optional.of("xlsx");
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
