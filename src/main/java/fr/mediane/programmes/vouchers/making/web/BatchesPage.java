package fr.mediane.programmes.vouchers.making.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignState;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The batches of a campaign, and the form that orders one.
 *
 * @param distributors names of who hands them out
 * @param mayOrder whether the reader runs vouchers
 */
public record BatchesPage(
        Campaign campaign,
        List<Batch> batches,
        Map<UUID, String> distributors,
        boolean mayOrder,
        OrderForm form,
        FormErrors errors) {
    public boolean orderable() {
        return mayOrder && campaign.state() == CampaignState.OPEN;
    }

    public String path() {
        return "/mon-espace/campagnes/" + campaign.id();
    }

    public String distributor(Batch batch) {
        return batch.distributor().map(id -> distributors.getOrDefault(id, "")).orElse("–");
    }
}
