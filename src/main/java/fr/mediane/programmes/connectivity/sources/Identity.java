package fr.mediane.programmes.connectivity.sources;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Somebody as the State's registers know them.
 *
 * @param familyName at birth
 * @param givenNames in the order of the birth certificate
 */
public record Identity(String familyName, String givenNames, LocalDate birthDate) {
    /**
     * The same text however the name is written: family name at birth, first given name, date of birth; capital letters
     * without accents, and nothing but letters.
     */
    public String canonical() {
        var first = givenNames.strip().split("[\\s,]+", 2)[0];
        return letters(familyName) + "|" + letters(first) + "|" + birthDate;
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replaceAll("\\P{L}", "");
    }

    /** Says nothing of what it holds, so that no log does. */
    @Override
    public String toString() {
        return "Identity";
    }
}
