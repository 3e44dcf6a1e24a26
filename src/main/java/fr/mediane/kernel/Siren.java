package fr.mediane.kernel;

import org.jspecify.annotations.Nullable;

/** The 9 digits of a company, association or public body in the Sirene register (INSEE), the last one being Luhn's. */
public record Siren(String digits) {
    public Siren {
        if (!(check(digits) instanceof Parsed.Valid)) {
            throw new IllegalArgumentException("not a SIREN");
        }
    }

    public static Siren of(String text) {
        return parse(text).orThrow();
    }

    /** Spaces are accepted anywhere. */
    public static Parsed<Siren> parse(@Nullable String text) {
        return check(Digits.withoutSpaces(text)).map(Siren::new);
    }

    private static Parsed<String> check(String digits) {
        if (digits.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        if (!Digits.are(digits, 9)) {
            return Parsed.invalid("kernel.siren.length");
        }
        return !Digits.allZero(digits) && Digits.luhn(digits)
                ? Parsed.valid(digits)
                : Parsed.invalid("kernel.siren.checksum");
    }

    @Override
    public String toString() {
        return digits;
    }
}
