package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.rules.RuleTable;
import fr.mediane.registers.territory.Departement;
import java.util.List;

/**
 * A campaign to be written.
 *
 * @param action where the form goes
 * @param existing whether it was written before
 */
public record CampaignFormPage(
        CampaignForm form,
        FormErrors errors,
        String action,
        boolean existing,
        List<String> services,
        List<Departement> departements,
        List<RuleTable> rules) {
    public List<Option> serviceOptions() {
        return Option.list(services, service -> service, service -> service);
    }

    public List<Option> departementOptions() {
        return Option.list(departements, Departement::code, one -> one.code() + " — " + one.name());
    }

    public List<Option> ruleOptions(Ui ui) {
        return Option.list(rules, RuleTable::key, rule -> rule.naming().name(ui.english()));
    }

    /** What the folded list of départements says of those chosen. */
    public String chosenDepartements() {
        return String.join(", ", form.chosenDepartements());
    }

    public String title(Ui ui) {
        return ui.t(existing ? "vouchers.campaigns.edit" : "vouchers.campaigns.new");
    }
}
