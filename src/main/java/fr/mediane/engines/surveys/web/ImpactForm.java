package fr.mediane.engines.surveys.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.surveys.impact.Quarter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where and when the figures are asked for.
 *
 * @param where code of a territory; empty: the first that the reader may see
 * @param from first quarter as 2026-T4; empty: the beginning
 * @param through last quarter
 * @param current the quarter of today
 */
public record ImpactForm(String where, String from, String through, Quarter current) {
    private static final int QUARTERS = 12;

    /** Whether both can be read, and come in order. */
    boolean readable() {
        boolean read = (from.isEmpty() || Quarter.parse(from).isPresent())
                && (through.isEmpty() || Quarter.parse(through).isPresent());
        return read && (from.isEmpty() || through.isEmpty() || from.compareTo(through) <= 0);
    }

    String query() {
        return "?ou=" + where + "&du=" + from + "&au=" + through;
    }

    /** The last three years, newest first. */
    public List<Option> quarters(Ui ui) {
        return Stream.iterate(current, Quarter::before)
                .limit(QUARTERS)
                .map(quarter -> Option.of(quarter.toString(), ImpactPage.name(ui, quarter)))
                .toList();
    }
}
