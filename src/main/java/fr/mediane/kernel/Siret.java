package fr.mediane.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The 14 digits of one establishment in the Sirene register (INSEE): its SIREN, then 5 of its own, the last one being
 * Luhn's. The fourteen zeros that files use for "unknown" are not a SIRET.
 */
public record Siret(String digits) {
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!(check(digits) instanceof Parsed.Valid)) {
            throw new IllegalArgumentException("not a SIRET");
        }
    }

    public static Siret of(String text) {
        return parse(text).orThrow();
    }

    /** Spaces are accepted anywhere. */
    public static Parsed<Siret> parse(@Nullable String text) {
        return check(Digits.withoutSpaces(text)).map(Siret::new);
    }

    public Siren siren() {
        return new Siren(digits.substring(0, 9));
    }

    private static Parsed<String> check(String digits) {
        if (digits.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        if (!Digits.are(digits, 14)) {
            return Parsed.invalid("kernel.siret.length");
        }
        boolean siren = Siren.parse(digits.substring(0, 9)) instanceof Parsed.Valid;
        return siren && establishment(digits) ? Parsed.valid(digits) : Parsed.invalid("kernel.siret.checksum");
    }

    /** La Poste has too many establishments for Luhn: theirs add up to a multiple of five, save the head office. */
    private static boolean establishment(String digits) {
        return Digits.luhn(digits) || (digits.startsWith(LA_POSTE) && Digits.sum(digits) % 5 == 0);
    }

    @Override
    public String toString() {
        return digits;
    }
}
