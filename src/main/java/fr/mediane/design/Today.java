package fr.mediane.design;

import java.util.List;
import java.util.Optional;

/**
 * What a room says of today at the top of the space of someone signed in. Beans of every room are asked each time that page
 * is shown, so the answer must be cheap; it names nobody who is helped.
 */
public interface Today {
    /** Nothing for those whom it does not concern. */
    Optional<Part> part(Ui ui);

    /**
     * A room's part of today. Texts are already in the reader's language.
     *
     * @param lines what is planned, in order
     * @param actions what one does most often from here
     */
    record Part(List<Line> lines, List<Action> actions) {
        public Part {
            lines = List.copyOf(lines);
            actions = List.copyOf(actions);
        }
    }

    /**
     * One thing of today.
     *
     * @param when its hours
     * @param where and what else is worth knowing; may be empty
     */
    record Line(String when, String what, String where, String href) {}

    /** A way on. */
    record Action(String label, String href) {}
}
