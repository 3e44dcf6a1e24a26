package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationMergeDesk.Preview;
import java.util.List;
import java.util.Optional;

/**
 * Choosing what to merge into an organisation, then seeing what the merge would do.
 *
 * @param proposals organisations that resemble what was typed
 * @param preview what would happen, once another one is chosen
 */
public record MergePage(
        Organisation kept, String text, List<Organisation> proposals, Optional<Preview> preview, FormErrors errors) {
    public MergePage {
        proposals = List.copyOf(proposals);
    }

    public String address() {
        return OrganisationPage.address(kept.id()) + "/fusion";
    }
}
