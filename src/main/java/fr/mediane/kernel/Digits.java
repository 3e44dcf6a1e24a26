package fr.mediane.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values written in digits share: tidying what was typed, and check sums. */
final class Digits {
    /** Beyond this nobody means a code; it also keeps patterns away from texts made to be slow. */
    private static final int LONGEST = 400;

    /** Spaces of every kind: French typography puts narrow and no-break ones into numbers; zero-width ones come by copying. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\u200B\uFEFF]+");

    private Digits() {}

    /** The text without any space; empty for null, blank; cut when it is far too long to be a code. */
    static String withoutSpaces(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return SPACES.matcher(head).replaceAll("");
    }

    static boolean are(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean allZero(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    /** Luhn's check: every second digit from the right counts double, its own digits added up; the sum ends in zero. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
