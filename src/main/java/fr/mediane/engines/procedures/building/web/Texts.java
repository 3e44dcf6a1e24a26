package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.TypedDate;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Between what is typed in the fields of these pages and what stands in a form's file. */
final class Texts {
    private static final int LONGEST_WORD = 20;
    private static final int WORDS = 3;

    private Texts() {}

    /** A whole number as one, a decimal and a day as the file writes them, else the text. */
    static Object value(String typed) {
        var text = typed.strip();
        var bare = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (bare.matches("-?\\d{1,9}")) {
            return Integer.parseInt(bare);
        }
        if (bare.matches("-?\\d{1,13}([.]\\d{1,6})?")) {
            return new BigDecimal(bare);
        }
        return TypedDate.parse(text).<Object>map(day -> day.toString()).orElse(text);
    }

    /** A name for the answers, made of what is asked, that no other field has. */
    static String key(String label, Set<String> taken) {
        var plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceFirst("^[0-9 ]+", "")
                .strip();
        var name = Stream.of(plain.split(" "))
                .limit(WORDS)
                .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                .collect(Collectors.joining("-"));
        var first = name.isEmpty() ? "question" : name;
        return Stream.concat(Stream.of(first), IntStream.range(2, 1000).mapToObj(number -> first + "-" + number))
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElse(first);
    }
}
