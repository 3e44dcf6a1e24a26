package fr.mediane.steering.targets.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.steering.targets.Measure;
import fr.mediane.steering.targets.TargetDraft;
import fr.mediane.steering.targets.Unit;
import java.util.List;

/**
 * A target's form.
 *
 * @param action where it is sent
 * @param id of a new one; empty for one that exists
 * @param version that the form starts from, or -1 for a new one
 * @param areas where the actor keeps targets
 */
public record TargetFormPage(
        String action, String id, int version, TargetDraft draft, List<Option> areas, FormErrors errors) {
    public boolean fresh() {
        return version < 0;
    }

    public List<Option> units(Ui ui) {
        return Option.list(List.of(Unit.values()), Unit::code, unit -> ui.t(unit.messageKey()));
    }

    public List<Option> measures(Ui ui) {
        return Option.list(List.of(Measure.values()), Measure::code, measure -> ui.t(measure.messageKey()));
    }
}
