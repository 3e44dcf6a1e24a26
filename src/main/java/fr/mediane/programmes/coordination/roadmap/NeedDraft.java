package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A need as somebody typed it; nothing is checked yet.
 *
 * @param epci the code of an intercommunality, or empty
 * @param commune its name or postcode, as typed; empty with no intercommunality means the whole département
 * @param communeCode the code of the suggestion that was picked, or empty
 * @param priority zero when it could not be read
 */
public record NeedDraft(
        String title, String figure, String source, String epci, String commune, String communeCode, int priority) {
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_FIGURE = 100;
    static final int LONGEST_SOURCE = 300;

    /** What is wrong with it, in the order of the form; whether the place exists is for the Desk to say. */
    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        Texts.needed("titre", title, LONGEST_TITLE, mistakes);
        Texts.needed("chiffre", figure, LONGEST_FIGURE, mistakes);
        Texts.needed("source", source, LONGEST_SOURCE, mistakes);
        if (!epci.isBlank() && !commune.isBlank()) {
            mistakes.add(ErrorKey.on("commune", "roadmap.error.one-place"));
        }
        if (priority < 1 || priority > Need.LEAST) {
            mistakes.add(ErrorKey.on("priorite", "roadmap.error.choose"));
        }
        return mistakes;
    }
}
