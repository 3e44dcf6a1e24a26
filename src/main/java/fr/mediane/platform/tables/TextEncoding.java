package fr.mediane.platform.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which character set a file is written: told by its byte order mark, else UTF-8 when every byte fits, else the one
 * that French spreadsheets save (windows-1252, which holds Latin-1).
 *
 * @param mark bytes of the byte order mark, to be skipped
 */
public record TextEncoding(Charset charset, int mark) {
    private static final Charset FRENCH_SPREADSHEET = Charset.forName("windows-1252");

    public static TextEncoding of(Path file) throws IOException {
        return of(() -> Files.newInputStream(file));
    }

    /** What can be read from its start, again and again. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static TextEncoding of(Source file) throws IOException {
        byte[] start;
        try (var in = file.open()) {
            start = in.readNBytes(3);
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(
                    fits(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : FRENCH_SPREADSHEET, 3);
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(fits(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : FRENCH_SPREADSHEET, 0);
    }

    /** Characters from after the mark; a byte that means nothing shows as a replacement character. */
    public Reader reader(Path file) throws IOException {
        return reader(Files.newInputStream(file));
    }

    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    private static boolean starts(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Source file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = new char[1 << 16];
        try (var reader = new InputStreamReader(file.open(), decoder)) {
            while (reader.read(buffer) != -1) {
                // only whether it can be read matters
            }
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }
}
