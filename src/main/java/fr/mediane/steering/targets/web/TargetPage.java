package fr.mediane.steering.targets.web;

import fr.mediane.design.Column;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.steering.targets.Followed;
import fr.mediane.steering.targets.SkillsSurvey;
import fr.mediane.steering.targets.Value;
import fr.mediane.steering.targets.ValueDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One target.
 *
 * @param where the name of its département; empty for the country
 * @param keeps whether the reader may change it
 * @param survey behind its latest value from one
 */
public record TargetPage(
        Followed followed,
        String where,
        boolean keeps,
        Optional<SkillsSurvey> survey,
        ValueDraft draft,
        FormErrors errors,
        boolean saved) {
    /** Whether any value says more of its origin than that all are measured here. */
    public boolean cited() {
        return followed.values().stream().anyMatch(value -> value.origin() != Value.Origin.MEASURED);
    }

    public List<Column> columns(Ui ui) {
        var two = List.of(Column.of(ui.t("targets.day")), Column.number(ui.t("targets.value")));
        return cited()
                ? Stream.concat(two.stream(), Stream.of(Column.of(ui.t("targets.origin"))))
                        .toList()
                : two;
    }

    public Picture picture() {
        return Picture.of(followed);
    }
}
