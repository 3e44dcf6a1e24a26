package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.openings.Opening;
import fr.mediane.engines.agenda.openings.OpeningWindow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When one receives, where, and the form to open more.
 *
 * @param windows the days of the weeks ahead, to make exceptions
 */
public record OpeningsPage(
        List<Opening> openings,
        List<OpeningWindow> windows,
        Map<UUID, String> names,
        AgendaForm form,
        List<Option> venues,
        FormErrors errors) {
    private static final Pattern DAYS = Pattern.compile("BYDAY=([A-Z,]+)");

    /** When, in words: tous les mardis, jeudis, 9 h – 12 h. */
    public String when(Ui ui, Opening opening) {
        var plan = opening.plan();
        var hours = DayWords.time(ui.locale(), plan.begins()) + " – " + DayWords.time(ui.locale(), plan.ends());
        if (plan.rule().isEmpty()) {
            return DayWords.day(ui.locale(), plan.firstDay()) + ", " + hours;
        }
        var days = DAYS.matcher(plan.rule());
        var names = days.find()
                ? Arrays.stream(days.group(1).split(","))
                        .map(day -> ui.t("agenda.days." + day))
                        .collect(Collectors.joining(", "))
                : DayWords.day(ui.locale(), plan.firstDay());
        return ui.t(plan.rule().contains("INTERVAL=2") ? "agenda.openings.fortnight" : "agenda.openings.weekly", names)
                + ", " + hours;
    }

    public List<Option> days(Ui ui) {
        return Option.list(
                List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"), day -> day, day -> ui.t("agenda.days." + day));
    }

    public List<Option> repeats(Ui ui) {
        return List.of(
                Option.of("", ui.t("agenda.openings.once")),
                Option.of("1", ui.t("agenda.openings.every-week")),
                Option.of("2", ui.t("agenda.openings.every-fortnight")));
    }

    public String day(Ui ui, LocalDate day) {
        return DayWords.day(ui.locale(), day);
    }
}
