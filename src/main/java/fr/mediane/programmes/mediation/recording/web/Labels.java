package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Coded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes in words. */
public final class Labels {
    private Labels() {}

    /** Options for a list of codes, in the order given. */
    public static List<Option> options(Ui ui, Collection<? extends Coded> values) {
        return values.stream()
                .map(value -> Option.of(value.code(), ui.t(value.messageKey())))
                .toList();
    }

    /** The labels one after the other. */
    public static String words(Ui ui, Collection<? extends Coded> values) {
        return values.stream().map(value -> ui.t(value.messageKey())).collect(Collectors.joining(", "));
    }

    /** How many people had each value; the value alone for one person. */
    public static String counts(Ui ui, Map<? extends Coded, Integer> counts, int number) {
        return counts.entrySet().stream()
                .map(entry ->
                        ui.t(entry.getKey().messageKey()) + (number == 1 ? "" : " " + ui.number(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** The buttons of durations, and the one for another. */
    public static List<Option> durations(Ui ui) {
        return Stream.concat(
                        ActivityForm.DURATIONS.stream()
                                .map(minutes -> Option.of(minutes.toString(), ui.duration(minutes))),
                        Stream.of(Option.of(ActivityForm.OTHER_DURATION, ui.t("mediation.form.duration-other"))))
                .toList();
    }
}
