package fr.mediane.steering.statistics.asking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.DateRange;
import fr.mediane.steering.statistics.web.Choices;
import fr.mediane.steering.statistics.web.QuestionForm;
import java.util.List;
import java.util.Optional;

/**
 * What the form of a page of one indicator shows.
 *
 * @param path of this page
 * @param period the days that were understood; empty when they were refused
 * @param perimeters whose figures can be chosen
 */
public record Asking(
        String path, QuestionForm form, Optional<DateRange> period, List<Choices.Named> perimeters, FormErrors errors) {
    public List<Option> perimeterOptions(Ui ui) {
        return Option.list(perimeters, Choices.Named::code, named -> ui.t(named.messageKey(), named.argument()));
    }

    /** The territory or the people that the figures are about, in words. */
    public String whose(Ui ui) {
        return perimeters.stream()
                .filter(named -> form.perimeter().isEmpty() || named.code().equals(form.perimeter()))
                .findFirst()
                .map(named -> ui.t(named.messageKey(), named.argument()))
                .orElse("");
    }

    /** The same as a table. */
    public String file() {
        return form.link(path + ".csv");
    }

    /** What the field of the first day shows: what was typed, else the day that was understood. */
    public String from(Ui ui) {
        var typed = form.shown(ui, form.raw().du());
        return typed.isEmpty() ? period.map(days -> ui.shortDate(days.from())).orElse("") : typed;
    }

    /** The same of the last day. */
    public String through(Ui ui) {
        var typed = form.shown(ui, form.raw().au());
        return typed.isEmpty()
                ? period.map(days -> ui.shortDate(days.until().minusDays(1))).orElse("")
                : typed;
    }

    /** From when to when, in words. */
    public String days(Ui ui) {
        return period.map(days -> ui.t(
                        "statistics.period",
                        ui.date(days.from()),
                        ui.date(days.until().minusDays(1))))
                .orElse("");
    }
}
