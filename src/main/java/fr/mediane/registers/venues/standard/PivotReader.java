package fr.mediane.registers.venues.standard;

import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Siret;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the pivot: a SIRET, an RNA, a RIDET, or what sources write that have none of them. */
final class PivotReader {
    /** The schema's pattern. */
    private static final Pattern ACCEPTED = Pattern.compile("[a-zA-Z0-9]{9,14}");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u202F.\\-/]");

    private PivotReader() {}

    static String read(Row row) {
        var text = row.text(Field.PIVOT);
        if (ACCEPTED.matcher(text).matches()) {
            doubt(row, text);
            return text;
        }
        var bare = SEPARATORS.matcher(text).replaceAll("");
        if (bare.isEmpty()) {
            row.corrected(Field.PIVOT, "venues.row.pivot-missing");
            return Sheet.NO_PIVOT;
        }
        if (ACCEPTED.matcher(bare).matches()) {
            row.corrected(Field.PIVOT, "venues.row.pivot-spaces", text, bare);
            doubt(row, bare);
            return bare;
        }
        row.rejected(Field.PIVOT, "venues.row.pivot-form", text);
        return text;
    }

    private static void doubt(Row row, String pivot) {
        boolean none = pivot.chars().allMatch(c -> c == '0');
        boolean siret = pivot.length() == 14 && pivot.chars().allMatch(Character::isDigit);
        if (!none && siret && Siret.parse(pivot) instanceof Parsed.Invalid) {
            row.doubted(Field.PIVOT, "venues.row.siret-checksum", pivot);
        }
        boolean known =
                siret || pivot.toUpperCase(Locale.ROOT).matches("W\\d[0-9A-Z]\\d{7}") || pivot.matches("\\d{9,10}");
        if (!none && !known) {
            row.doubted(Field.PIVOT, "venues.row.pivot-unknown", pivot);
        }
    }
}
