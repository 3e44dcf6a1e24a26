package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Gap;
import fr.mediane.engines.rules.sheet.Overlap;
import java.util.List;

/**
 * Where a table says nothing, and where it says several things.
 *
 * @param done false when the table has too many combinations to be looked through
 */
public record Findings(boolean done, List<Gap> gaps, List<Overlap> overlaps) {
    public static final Findings NOT_DONE = new Findings(false, List.of(), List.of());

    public Findings {
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
    }
}
