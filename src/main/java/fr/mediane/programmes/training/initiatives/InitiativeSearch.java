package fr.mediane.programmes.training.initiatives;

import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.Level;
import java.util.Optional;

/**
 * What of the catalogue is looked for; empty finds all.
 *
 * @param text in either language, or of the organisation's name; cut after a hundred characters
 */
public record InitiativeSearch(
        String text, Optional<Audience> audience, Optional<Level> level, Optional<Technology> technology) {
    private static final int LONGEST = 100;
    public static final InitiativeSearch ALL =
            new InitiativeSearch("", Optional.empty(), Optional.empty(), Optional.empty());

    public InitiativeSearch {
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
