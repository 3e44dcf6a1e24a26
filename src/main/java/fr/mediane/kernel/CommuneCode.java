package fr.mediane.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a commune in the official geographic code (INSEE): text, never a number ({@code 01004}, {@code 2A004},
 * {@code 97411}). Whether such a commune exists, today or once, only the territory register knows. Corsica's codes of
 * before 1976 ({@code 20004}) are codes too: old files still hold them.
 */
public record CommuneCode(String code) {
    private static final Pattern FORM =
            Pattern.compile("(0[1-9]|1\\d|2[0-9AB]|[3-8]\\d|9[0-5])\\d{3}|97[1-8]\\d{2}|98[4-9]\\d{2}");

    public CommuneCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a commune code");
        }
    }

    public static CommuneCode of(String text) {
        return parse(text).orThrow();
    }

    public static Parsed<CommuneCode> parse(@Nullable String text) {
        var code = Digits.withoutSpaces(text).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        return FORM.matcher(code).matches()
                ? Parsed.valid(new CommuneCode(code))
                : Parsed.invalid("kernel.commune.form");
    }

    /** The code of its département or overseas collectivity: {@code 26}, {@code 2A}, {@code 974}, {@code 988}. */
    public String departement() {
        return code.substring(0, isOverseas() ? 3 : 2);
    }

    public boolean isOverseas() {
        return code.startsWith("97") || code.startsWith("98");
    }

    @Override
    public String toString() {
        return code;
    }
}
