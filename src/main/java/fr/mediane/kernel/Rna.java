package fr.mediane.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an association in the national register of associations: W, two characters of the département
 * ({@code 75}, {@code 2A}, {@code 9R} for La Réunion), one digit of the registry office, six digits.
 */
public record Rna(String code) {
    private static final Pattern FORM = Pattern.compile("W\\d[0-9A-Z]\\d{7}");

    public Rna {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not an RNA number");
        }
    }

    public static Rna of(String text) {
        return parse(text).orThrow();
    }

    /** Spaces are accepted anywhere, and a small w. */
    public static Parsed<Rna> parse(@Nullable String text) {
        var code = Digits.withoutSpaces(text).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        return FORM.matcher(code).matches() ? Parsed.valid(new Rna(code)) : Parsed.invalid("kernel.rna.form");
    }

    @Override
    public String toString() {
        return code;
    }
}
