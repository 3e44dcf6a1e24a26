package fr.mediane.engines.rules.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.rules.RuleTable;
import fr.mediane.engines.rules.RuleTableDesk.Listed;
import fr.mediane.engines.rules.Version;
import java.time.LocalDate;
import java.util.List;

/**
 * All tables, and a form for a new one.
 *
 * @param today whose versions apply
 * @param id made for a new one, so that sending it twice makes one
 */
public record TablesPage(
        List<Listed> tables, LocalDate today, String id, String key, RuleTable.Naming typed, FormErrors errors) {
    static final RuleTable.Naming NOTHING = new RuleTable.Naming("", "", "", "");

    public String state(Ui ui, Listed one) {
        return one.versions().stream()
                .filter(version -> version.appliesOn(today))
                .findFirst()
                .map(version -> ui.t("rules.applies", version.number()))
                .orElseGet(() -> ui.t("rules.applies-none"));
    }

    public boolean drafted(Listed one) {
        return one.versions().stream().anyMatch(Version::draft);
    }
}
