package fr.mediane.registers.venues;

import fr.mediane.registers.venues.standard.Remark;
import java.util.Set;

/** Which remarks on a typed form are errors to mend: whoever types is there to mend them, a file is not. */
final class TypedErrors {
    private static final Set<String> LOST = Set.of(
            "venues.row.unknown-label",
            "venues.row.summary-long",
            "venues.row.date-unreadable",
            "venues.row.phone-left-out",
            "venues.row.phone-first",
            "venues.row.left-out");

    private static final Set<String> DOUBTED = Set.of(
            "venues.row.siret-checksum",
            "venues.row.pivot-unknown",
            "venues.row.email",
            "venues.row.url",
            "venues.row.phone-doubt",
            "venues.row.hours",
            "venues.row.commune-unknown",
            "venues.row.half-position",
            "venues.row.not-on-earth",
            "venues.row.far");

    private TypedErrors() {}

    static boolean counts(Remark remark) {
        return switch (remark.kind()) {
            case REASON -> true;
            case CORRECTION -> LOST.contains(remark.key());
            case DOUBT -> DOUBTED.contains(remark.key());
        };
    }
}
