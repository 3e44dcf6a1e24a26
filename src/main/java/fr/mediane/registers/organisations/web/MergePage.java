package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationMergeDesk.Preview;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Choosing what to merge into an organisation, then seeing what the merge would do.
 *
 * @param proposals organisations that resemble what was typed
 * @param communes what the communes of the preview are called
 * @param preview what would happen, once another one is chosen
 */
public record MergePage(
        Organisation kept,
        String text,
        List<Organisation> proposals,
        Map<CommuneCode, String> communes,
        Optional<Preview> preview,
        FormErrors errors) {
    public MergePage {
        proposals = List.copyOf(proposals);
        communes = Map.copyOf(communes);
    }

    public String commune(Organisation organisation) {
        return organisation
                .commune()
                .map(code -> communes.getOrDefault(code, code.code()))
                .orElse("");
    }

    public String address() {
        return OrganisationPage.address(kept.id()) + "/fusion";
    }
}
