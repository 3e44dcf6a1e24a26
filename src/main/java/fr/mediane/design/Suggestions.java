package fr.mediane.design;

import java.util.List;

/**
 * What a search box proposes while one types; answered as {@code Screen.of(Ui.class, "suggestions", new Suggestions(…))}.
 *
 * @param lines best first
 */
public record Suggestions(List<Line> lines) {
    public Suggestions {
        lines = List.copyOf(lines);
    }

    /**
     * One proposal.
     *
     * @param value what the hidden field takes, for example a commune's code
     * @param label what the box takes
     * @param detail what tells it from another of the same name, for example the département; may be empty
     */
    public record Line(String value, String label, String detail) {}
}
