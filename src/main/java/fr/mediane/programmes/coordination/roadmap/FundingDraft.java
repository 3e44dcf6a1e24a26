package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of co-financing as somebody typed it; nothing is checked yet.
 *
 * @param label which credits, in words; may be empty
 * @param cents empty when it could not be read
 */
public record FundingDraft(Optional<FunderKind> funder, String label, OptionalLong cents, boolean confirmed) {
    static final int LONGEST_LABEL = 150;

    /** What is wrong with it whatever the action; the caps are for the Desk to check. */
    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        if (funder.isEmpty()) {
            mistakes.add(ErrorKey.on("financeur", "roadmap.error.choose"));
        }
        Texts.within("libelle", label, LONGEST_LABEL, mistakes);
        if (cents.isEmpty() || cents.getAsLong() < 1 || cents.getAsLong() > JointActionDraft.MOST_CENTS) {
            mistakes.add(ErrorKey.on("montant", "roadmap.error.amount"));
        }
        return mistakes;
    }
}
