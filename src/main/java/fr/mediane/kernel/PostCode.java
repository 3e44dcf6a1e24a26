package fr.mediane.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A French postcode, five digits from 01000 to 98999. It is a matter of the post, not of the State: one serves several
 * communes, a commune has several, and it may cross a département's border.
 */
public record PostCode(String digits) {
    private static final Pattern FORM = Pattern.compile("(0[1-9]|[1-8]\\d|9[0-8])\\d{3}");

    public PostCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a postcode");
        }
    }

    public static PostCode of(String text) {
        return parse(text).orThrow();
    }

    /** Spaces are accepted anywhere ({@code 26 000}). */
    public static Parsed<PostCode> parse(@Nullable String text) {
        var digits = Digits.withoutSpaces(text);
        if (digits.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        return FORM.matcher(digits).matches()
                ? Parsed.valid(new PostCode(digits))
                : Parsed.invalid("kernel.postcode.form");
    }

    @Override
    public String toString() {
        return digits;
    }
}
