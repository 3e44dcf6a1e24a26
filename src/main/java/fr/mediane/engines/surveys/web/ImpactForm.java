package fr.mediane.engines.surveys.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where and when the figures are asked for.
 *
 * @param where code of a territory; empty: the first that the reader may see
 * @param from first month as 2026-11; empty: the beginning
 * @param through last month
 */
public record ImpactForm(String where, String from, String through, YearMonth today) {
    private static final int MONTHS = 36;

    static Optional<YearMonth> month(String typed) {
        return typed.matches("20\\d{2}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(typed)) : Optional.empty();
    }

    /** Whether both can be read, and come in order. */
    boolean readable() {
        boolean read = (from.isEmpty() || month(from).isPresent())
                && (through.isEmpty() || month(through).isPresent());
        return read && (from.isEmpty() || through.isEmpty() || from.compareTo(through) <= 0);
    }

    String query() {
        return "?ou=" + where + "&du=" + from + "&au=" + through;
    }

    /** The last three years, newest first. */
    public List<Option> months(Ui ui) {
        var months = new ArrayList<Option>();
        for (int i = 0; i < MONTHS; i++) {
            var month = today.minusMonths(i);
            months.add(Option.of(
                    month.toString(),
                    month.getMonth().getDisplayName(TextStyle.FULL, ui.locale()) + " " + month.getYear()));
        }
        return months;
    }
}
