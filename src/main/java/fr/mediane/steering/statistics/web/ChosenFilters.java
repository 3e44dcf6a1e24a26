package fr.mediane.steering.statistics.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Against;
import fr.mediane.steering.statistics.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a question is narrowed to, each to be taken away again; the one filter of everyone's form stands in its field. */
final class ChosenFilters {
    /** Those whose field of the form shows what is wrong with them. */
    private static final List<Filter> WITH_FIELD =
            List.of(Filter.TYPE, Filter.THEME, Filter.PROCEDURE, Filter.TAG, Filter.APPOINTMENT, Filter.ZONING);

    private ChosenFilters() {}

    static List<Chosen> of(Ui ui, StatisticsPage page) {
        var chosen = new ArrayList<Chosen>();
        var form = page.form();
        for (var filter : page.exact() ? Filter.values() : new Filter[0]) {
            for (var value : form.raw().all(filter)) {
                boolean first = value.equals(form.one(filter));
                chosen.add(new Chosen(
                        first && !WITH_FIELD.contains(filter) ? filter.parameter() : null,
                        ui.t("statistics.chosen." + filter.parameter(), name(ui, page, filter, value)),
                        form.without(filter, value).link(page.path())));
            }
        }
        if (form.compared()) {
            chosen.add(new Chosen(
                    page.exact() ? comparedId(form) : null,
                    compared(ui, page),
                    form.alone().link(page.path())));
        }
        return chosen;
    }

    /** What people read for a value of a filter. */
    static String name(Ui ui, StatisticsPage page, Filter filter, String value) {
        var choices = page.choices();
        var options = switch (filter) {
            case TYPE -> choices.typeOptions(ui, "");
            case THEME -> choices.themeOptions(ui, "");
            case PROCEDURE -> choices.procedureOptions(ui);
            case APPOINTMENT -> choices.appointmentOptions(ui);
            case TAG -> choices.tags();
            case ZONING -> choices.zonings();
            default -> List.<Option>of();
        };
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> filter == Filter.PERSON ? "" : choices.name(filter, value));
    }

    private static String compared(Ui ui, StatisticsPage page) {
        var beside = page.form().raw().beside();
        var parts = new ArrayList<String>();
        page.choices().comparisonOptions(ui).stream()
                .filter(option -> option.value().equals(beside.comparer()))
                .forEach(option -> parts.add(option.label()));
        if (!beside.du().isEmpty() || !beside.au().isEmpty()) {
            parts.add(page.form().shown(ui, beside.du()) + " – " + page.form().shown(ui, beside.au()));
        }
        for (var level : QuestionForm.AREAS) {
            beside.all(level).forEach(code -> parts.add(page.choices().name(level, code)));
        }
        return ui.t("statistics.chosen.compared", parts.stream().collect(Collectors.joining(", ")));
    }

    /** The error about a territory to compare with leads to this one. */
    private static @Nullable String comparedId(QuestionForm form) {
        return QuestionForm.AREAS.stream()
                .filter(level -> !form.raw().beside().all(level).isEmpty())
                .map(level -> Against.PREFIX + level.parameter())
                .findFirst()
                .orElse(null);
    }
}
