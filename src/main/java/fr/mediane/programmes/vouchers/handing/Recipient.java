package fr.mediane.programmes.vouchers.handing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Who gets vouchers, as far as a campaign must know it to give nobody two: this is never kept, a fingerprint of it is.
 *
 * @param name family name and given name as typed
 */
public record Recipient(String name, LocalDate born) {
    /** Accents, capitals, hyphens and order of the names do not make another person. */
    String mark() {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        var parts = plain.split(" ");
        Arrays.sort(parts);
        return String.join(" ", parts) + "|" + born;
    }

    /** Without what is personal, so that no log has it. */
    @Override
    public String toString() {
        return "Recipient[…]";
    }
}
