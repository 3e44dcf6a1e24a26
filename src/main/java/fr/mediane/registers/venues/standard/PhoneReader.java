package fr.mediane.registers.venues.standard;

import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a telephone number into the schema's form (+33…, +262…). What cannot be one is left out, since the schema demands
 * none; short numbers such as 3949 are kept for our pages although the standard cannot write them.
 */
final class PhoneReader {
    /** The schema's pattern. */
    static final Pattern ACCEPTED =
            Pattern.compile("(\\+33|\\+590|\\+594|\\+262|\\+596|\\+269|\\+687|\\+689|\\+508|\\+681)(\\d){6,9}");

    private static final Pattern SHORT = Pattern.compile("[13]\\d{3}");
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:/|;|,|\\||\\bou\\b|\\bet\\b|\\n)\\s*");
    private static final Pattern NOISE = Pattern.compile("[^+0-9]");

    /** Ten-digit numbers of overseas départements, by how they start (ARCEP's numbering plan). */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("0262", "+262"),
            Map.entry("0263", "+262"),
            Map.entry("0269", "+262"),
            Map.entry("0639", "+262"),
            Map.entry("0692", "+262"),
            Map.entry("0693", "+262"),
            Map.entry("0590", "+590"),
            Map.entry("0690", "+590"),
            Map.entry("0691", "+590"),
            Map.entry("0594", "+594"),
            Map.entry("0694", "+594"),
            Map.entry("0596", "+596"),
            Map.entry("0696", "+596"),
            Map.entry("0697", "+596"));

    /** Six- or eight-digit numbers of the Pacific and Saint-Pierre-et-Miquelon, by postcode. */
    private static final Map<String, String> COLLECTIVITIES =
            Map.of("988", "+687", "987", "+689", "975", "+508", "986", "+681");

    private PhoneReader() {}

    static String read(Row row, Sheet.Place place) {
        var text = row.text(Field.TELEPHONE);
        if (text.isEmpty()) {
            return "";
        }
        if (ACCEPTED.matcher(text).matches()) {
            if (PhoneNumber.parse(text) instanceof Parsed.Invalid) {
                row.doubted(Field.TELEPHONE, "venues.row.phone-doubt", text);
            }
            return text;
        }
        var pieces = SEVERAL.split(text, -1);
        var number = one(pieces[0], place);
        if (number.isEmpty()) {
            row.corrected(Field.TELEPHONE, "venues.row.phone-left-out", text);
            return "";
        }
        var key = pieces.length > 1
                ? "venues.row.phone-first"
                : SHORT.matcher(number.get()).matches() ? "venues.row.phone-short" : "venues.row.phone-read";
        row.corrected(Field.TELEPHONE, key, text, number.get());
        return number.get();
    }

    private static Optional<String> one(String text, Sheet.Place place) {
        var digits = NOISE.matcher(text.replace("(0)", "")).replaceAll("");
        if (SHORT.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        return Optional.of(international(digits, place))
                .filter(number -> ACCEPTED.matcher(number).matches())
                .filter(number -> PhoneNumber.parse(number) instanceof Parsed.Valid);
    }

    private static String international(String digits, Sheet.Place place) {
        var prefix = COLLECTIVITIES.get(place.postCode().substring(0, 3));
        if (prefix != null && digits.matches("\\d{6}|\\d{8}")) {
            return prefix + digits;
        }
        if (digits.startsWith("+")) {
            return digits.replaceFirst("^\\+(33|262|590|594|596)0(\\d{9})$", "+$1$2");
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        if (digits.matches("0\\d{9}")) {
            return prefix(digits) + digits.substring(1);
        }
        if (digits.matches("[1-9]\\d{8}")) {
            return prefix("0" + digits) + digits;
        }
        return "+" + digits;
    }

    /** 06 39 98 belongs to fiction, in the middle of Mayotte's 0639. */
    private static String prefix(String tenDigits) {
        return tenDigits.startsWith("063998") ? "+33" : OVERSEAS.getOrDefault(tenDigits.substring(0, 4), "+33");
    }
}
