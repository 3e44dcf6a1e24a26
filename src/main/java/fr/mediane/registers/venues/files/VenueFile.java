package fr.mediane.registers.venues.files;

import fr.mediane.platform.tables.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** A file of venues on disk: tells its shape, then gives its lines one by one without ever holding them all. */
public interface VenueFile {
    Shape shape();

    /**
     * Reads from the first line to the last; when reading must stop midway, the last line given says why.
     *
     * @throws IOException when the disk fails
     */
    void read(Consumer<RawLine> lines) throws IOException;

    /**
     * Looks at a file, whatever its name: JSON when it starts with a bracket or brace, else CSV.
     *
     * @throws NotAVenueFile when it is empty, or lacks columns without which no row could be kept
     */
    static VenueFile open(Path file) throws IOException, NotAVenueFile {
        if (Files.size(file) == 0) {
            throw new NotAVenueFile("venues.import.refused.empty", "");
        }
        var encoding = TextEncoding.of(file);
        try (var reader = encoding.reader(file)) {
            int first = reader.read();
            while (first != -1 && Character.isWhitespace(first)) {
                first = reader.read();
            }
            return first == '[' || first == '{'
                    ? JsonVenueFile.open(file, encoding)
                    : CsvVenueFile.open(file, encoding);
        }
    }

    /** How a character set is called on the screen. */
    static String name(Charset charset) {
        return charset.displayName(Locale.ROOT);
    }

    /** Why a file is none of ours, as a message key and what its placeholder takes. */
    final class NotAVenueFile extends Exception {
        private static final long serialVersionUID = 1L;
        private final String argument;

        NotAVenueFile(String key, String argument) {
            super(key);
            this.argument = argument;
        }

        public String key() {
            return String.valueOf(getMessage());
        }

        public String argument() {
            return argument;
        }
    }
}
