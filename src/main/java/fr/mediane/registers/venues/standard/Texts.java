package fr.mediane.registers.venues.standard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** How texts of a file are cleaned, cut and split. */
final class Texts {
    private Texts() {}

    /** Composed accents, no control characters but line breaks and tabs, no half characters, no spaces around. */
    static String clean(String raw) {
        var kept = new StringBuilder(raw.length());
        raw.codePoints().filter(Texts::isKept).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept.toString().replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    static boolean hasControls(String raw) {
        return raw.codePoints().anyMatch(c -> !isKept(c));
    }

    /** At most so many characters, cut between words, with an ellipsis for what is missing. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        end = end < most / 2 ? most - 1 : end;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The parts of a list joined by bars, without the empty ones and without repeats, in their order. */
    static List<String> parts(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return c == '\n' || c == '\r' || c == '\t' || (type != Character.CONTROL && type != Character.SURROGATE);
    }
}
