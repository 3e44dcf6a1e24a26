package fr.mediane.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** What is inside a zipped file, read as spreadsheets do: from its directory. */
public final class Zips {
    private Zips() {}

    public static Map<String, String> texts(byte[] file) throws IOException {
        var copy = Files.createTempFile("mediane", ".zip");
        try {
            Files.write(copy, file);
            try (var zip = new ZipFile(copy.toFile())) {
                var texts = new TreeMap<String, String>();
                for (var entry : zip.stream().toList()) {
                    texts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                return texts;
            }
        } finally {
            Files.delete(copy);
        }
    }
}
