package fr.mediane.registers.venues.standard;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What kind of structure a venue is (typologie): 92 codes with their French labels. The schema takes any text here, so a
 * sheet keeps unknown codes as they came; an export writes only the known ones, which the reference package insists on.
 *
 * @param code as the standard writes it, for example {@code TIERS_LIEUX} or {@code Autre}
 * @param label in French
 */
public record Typologie(String code, String label) {
    private static final Map<String, Typologie> KNOWN = read();

    /** All known codes, in the order of the alphabet. */
    public static List<Typologie> all() {
        return List.copyOf(KNOWN.values());
    }

    /** The kind that a code means, in any case and with or without accents. */
    public static Optional<Typologie> of(String code) {
        return Optional.ofNullable(KNOWN.get(Codes.key(code)));
    }

    private static Map<String, Typologie> read() {
        var known = new LinkedHashMap<String, Typologie>();
        try (var file = Objects.requireNonNull(Typologie.class.getResourceAsStream("typologie.csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                known.put(Codes.key(row.getField("code")), new Typologie(row.getField("code"), row.getField("label")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
