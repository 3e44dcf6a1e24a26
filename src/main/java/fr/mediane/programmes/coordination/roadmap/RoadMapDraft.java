package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a road map as somebody typed it; nothing is checked yet.
 *
 * @param firstYear zero when it could not be read
 * @param lastYear zero when it could not be read
 */
public record RoadMapDraft(String title, String summary, int firstYear, int lastYear) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 4_000;
    private static final int FIRST = 2020;
    private static final int LAST = 2100;
    private static final int MOST_YEARS = 10;

    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        Texts.needed("titre", title, LONGEST_TITLE, mistakes);
        Texts.needed("resume", summary, LONGEST_SUMMARY, mistakes);
        if (firstYear < FIRST || firstYear > LAST) {
            mistakes.add(ErrorKey.on("debut", "roadmap.error.year", FIRST, LAST));
        } else if (lastYear < firstYear || lastYear >= firstYear + MOST_YEARS) {
            mistakes.add(ErrorKey.on("fin", "roadmap.error.last-year", MOST_YEARS));
        }
        return mistakes;
    }
}
