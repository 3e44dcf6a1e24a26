package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.registers.organisations.NetworkMember;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDraft;
import java.util.List;
import java.util.UUID;

/**
 * One organisation's form.
 *
 * @param action where the form is sent
 * @param version the version that the form starts from, or -1 for a new one
 * @param merged organisations merged into this one
 * @param networks that it belongs to, for an employer to know who sees its positions
 * @param administers whether the reader may change the number and merge
 * @param saved whether it was saved just now
 */
public record OrganisationPage(
        String action,
        OrganisationDraft draft,
        int version,
        FormErrors errors,
        List<Organisation> merged,
        List<NetworkMember> networks,
        boolean administers,
        boolean saved) {
    public OrganisationPage {
        merged = List.copyOf(merged);
        networks = List.copyOf(networks);
    }

    public boolean fresh() {
        return version < 0;
    }

    public List<Option> kinds(Ui ui) {
        return OrganisationListPage.kindOptions(ui);
    }

    static String address(UUID id) {
        return OrganisationPages.PATH + "/" + id;
    }
}
