package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.committee.Sitting;
import fr.mediane.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The meetings that somebody sees to.
 *
 * @param names of the territories
 * @param id of the one that is planned next
 */
public record SittingsPage(
        List<Sitting> sittings,
        List<Scope> scopes,
        Map<Scope, String> names,
        PlanForm form,
        UUID id,
        FormErrors errors) {
    public SittingsPage {
        sittings = List.copyOf(sittings);
        scopes = List.copyOf(scopes);
        names = Map.copyOf(names);
    }

    static String key(Scope scope) {
        return scope instanceof Scope.Territory(var level, var code) ? level.name() + "-" + code : "NATIONAL";
    }

    /** What is to come, the next first. */
    public List<Sitting> toCome() {
        return sittings.stream().filter(Sitting::open).toList().reversed();
    }

    public List<Sitting> past() {
        return sittings.stream().filter(sitting -> !sitting.open()).toList();
    }

    public List<Option> territories(Ui ui) {
        return Option.list(scopes, SittingsPage::key, scope -> name(ui, scope));
    }

    public String name(Ui ui, Scope scope) {
        return names.getOrDefault(scope, ui.t("procedures.committee.national"));
    }

    /** The territory to begin with: the only one, or the one chosen. */
    public String scope() {
        return scopes.size() == 1 ? key(scopes.getFirst()) : form.scopeText();
    }
}
