package fr.mediane.registers.venues.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads a closed list: labels joined by bars, mended where they are misspelled, left out where they are unknown. */
final class ListReader {
    private ListReader() {}

    static <E extends Enum<E> & Code> List<E> read(Row row, Field field, Class<E> list) {
        var codes = new LinkedHashSet<E>();
        for (var part : Texts.parts(row.text(field))) {
            codes.addAll(part(row, field, list, part));
        }
        return List.copyOf(codes);
    }

    private static <E extends Enum<E> & Code> List<E> part(Row row, Field field, Class<E> list, String part) {
        var code = Codes.read(list, part);
        if (code.isPresent()) {
            if (!code.get().label().equals(part)) {
                row.corrected(field, "venues.row.label", part, code.get().label());
            }
            return List.of(code.get());
        }
        var several = several(list, part);
        if (several.isPresent()) {
            row.corrected(field, "venues.row.separator", part);
            return several.get();
        }
        row.corrected(field, "venues.row.unknown-label", part);
        return List.of();
    }

    /** Labels that somebody joined by semicolons or commas, when every one is known. */
    private static <E extends Enum<E> & Code> Optional<List<E>> several(Class<E> list, String text) {
        var codes = new ArrayList<E>();
        var pieces = Arrays.stream(text.split("[;,\n]")).map(String::strip).filter(piece -> !piece.isEmpty());
        for (var piece : pieces.toList()) {
            var code = Codes.read(list, piece);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }
}
