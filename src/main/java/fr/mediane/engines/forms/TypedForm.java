package fr.mediane.engines.forms;

import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.Map;

/**
 * What became of one part of a form that was sent.
 *
 * @param after all answers now, of the other parts too; what could not be understood is not among them
 * @param mistakes by path: the key, or {@code children.1.name} within a block
 * @param kept as it was typed, by path, to be shown again
 * @param step where whoever sent it wants to go
 */
public record TypedForm(Answers after, List<ErrorKey> mistakes, Map<String, List<String>> kept, Step step) {
    public TypedForm {
        mistakes = List.copyOf(mistakes);
        kept = Map.copyOf(kept);
    }

    public enum Step {
        /** To the next part, unless there are mistakes. */
        NEXT,
        /** To the part before; what is wrong can wait. */
        BACK,
        /** Here: a row more or less, or a question that an answer has just brought up. */
        STAY
    }
}
