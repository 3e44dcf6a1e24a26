package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Coded;
import fr.mediane.programmes.beneficiaries.HistoryLine;
import java.util.List;
import java.util.stream.Collectors;

/** Codes in words. */
public final class Labels {
    private Labels() {}

    /** One option per value, in the order of the list. */
    public static List<Option> options(Ui ui, Coded... values) {
        return Option.list(List.of(values), Coded::code, value -> ui.t(value.messageKey()));
    }

    /** What a line of the history was about. */
    public static String about(Ui ui, HistoryLine line) {
        return line.keys().stream().map(key -> ui.t(key)).collect(Collectors.joining(", "));
    }
}
