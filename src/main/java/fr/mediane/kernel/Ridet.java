package fr.mediane.kernel;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a company in New Caledonia's register (RIDET, kept by ISEE): 7 digits for the company ("RID"), then
 * often 3 for the establishment, written {@code 1 565 050.001}. There is no check digit.
 *
 * <p>Source: the form used in the venue file of New Caledonia ({@code 1 565 050.001}) and by national tools, which
 * store 7 digits for the company and 10 for an establishment. Numbers under a million are commonly written without
 * their leading zero, so 6 and 9 digits are read too; the canonical text always has 7 or 10.
 *
 * @param digits 7 (the company) or 10 (one establishment) digits
 */
public record Ridet(String digits) {
    private static final Pattern CANONICAL = Pattern.compile("\\d{7}(\\d{3})?");
    private static final Pattern TYPED = Pattern.compile("(\\d{6,7})[.\\-/]?(\\d{3})?");

    public Ridet {
        if (!CANONICAL.matcher(digits).matches() || Digits.allZero(digits.substring(0, 7))) {
            throw new IllegalArgumentException("not a RIDET");
        }
    }

    public static Ridet of(String text) {
        return parse(text).orThrow();
    }

    /** Spaces are accepted anywhere, and a point, hyphen or slash before the establishment. */
    public static Parsed<Ridet> parse(@Nullable String text) {
        var bare = Digits.withoutSpaces(text);
        if (bare.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        var parts = TYPED.matcher(bare);
        if (!parts.matches()) {
            return Parsed.invalid("kernel.ridet.form");
        }
        var company = "0".repeat(7 - parts.group(1).length()) + parts.group(1);
        var establishment = Optional.ofNullable(parts.group(2)).orElse("");
        return Digits.allZero(company)
                ? Parsed.invalid("kernel.ridet.form")
                : Parsed.valid(new Ridet(company + establishment));
    }

    /** The 7 digits of the company. */
    public String company() {
        return digits.substring(0, 7);
    }

    /** The 3 digits of the establishment, when they are known. */
    public Optional<String> establishment() {
        return digits.length() == 10 ? Optional.of(digits.substring(7)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
