package fr.mediane.registers.organisations;

import fr.mediane.kernel.Parsed;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an organisation mainly does, as INSEE codes it: four digits and a letter (NAF rev. 2, by decree 2007-1888).
 *
 * @param code as people read it: {@code 88.99B}
 */
public record ActivityCode(String code) {
    private static final Pattern FORM = Pattern.compile("([0-9]{2})[.]?([0-9]{2}[A-Z])");

    public ActivityCode {
        if (!code.matches("[0-9]{2}[.][0-9]{2}[A-Z]")) {
            throw new IllegalArgumentException("not an activity code: " + code);
        }
    }

    /** With or without the dot, in capitals or not. */
    public static Parsed<ActivityCode> parse(String text) {
        var match = FORM.matcher(text.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT));
        return match.matches()
                ? Parsed.valid(new ActivityCode(match.group(1) + "." + match.group(2)))
                : Parsed.invalid("organisations.error.activity");
    }

    /** The class of the European nomenclature (NACE rev. 2) that it is part of: {@code 88.99}. */
    public String naceClass() {
        return code.substring(0, 5);
    }

    @Override
    public String toString() {
        return code;
    }
}
