package fr.mediane.programmes.coordination.partners.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.partners.PartnerDraft;
import fr.mediane.programmes.coordination.partners.PartnerKind;
import java.util.List;

/**
 * One partner's form.
 *
 * @param action where the form is sent
 * @param id of a new one; empty for one that exists
 * @param version the version that the form starts from, or -1 for a new one
 */
public record PartnerPage(String action, String id, PartnerDraft draft, int version, FormErrors errors) {
    public boolean fresh() {
        return version < 0;
    }

    public List<Option> kinds(Ui ui) {
        return kindOptions(ui);
    }

    static List<Option> kindOptions(Ui ui) {
        return Option.list(List.of(PartnerKind.values()), PartnerKind::code, kind -> ui.t(kind.messageKey()));
    }
}
