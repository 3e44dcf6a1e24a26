package fr.mediane.registers.territory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What someone typed into a commune box, taken apart: {@code 26000 Valence}, {@code Saint-Denis (974)}, {@code Paris 10e}.
 *
 * @param whole everything, cut to a reasonable length
 * @param name everything but the number; empty when only a number was typed
 * @param number the start of a postcode, of a commune code or of a département's; empty when there is none
 */
record SearchedPlace(String whole, String name, String number) {
    /** No commune's name with its postcode is longer. */
    private static final int LONGEST = 80;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{2,5}|2[AaBb](?:\\d{1,3})?)(?![\\p{L}\\p{N}])");
    private static final Pattern ONE_DIGIT = Pattern.compile("\\s*\\d\\s*");
    private static final Pattern SPLIT_POSTCODE = Pattern.compile("^\\s*(\\d{2})\\s(\\d{3})(?!\\d)");

    static SearchedPlace of(String typed) {
        var head = typed.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var text = SPLIT_POSTCODE.matcher(head).replaceFirst("$1$2");
        if (ONE_DIGIT.matcher(text).matches()) {
            return new SearchedPlace(text, "", text.strip());
        }
        var found = NUMBER.matcher(text);
        if (!found.find()) {
            return new SearchedPlace(text, text, "");
        }
        var name = text.substring(0, found.start()) + " " + text.substring(found.end());
        boolean named = name.codePoints().anyMatch(Character::isLetter);
        return new SearchedPlace(text, named ? name : "", found.group(1).toUpperCase(Locale.ROOT));
    }

    boolean onlyNumber() {
        return name.isEmpty();
    }

    /** Whether an arrondissement may be meant: nobody who types "paris" wants all twenty. */
    boolean saysNumber() {
        return whole.codePoints().anyMatch(Character::isDigit);
    }
}
