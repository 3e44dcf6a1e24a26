package fr.mediane.programmes.vouchers.making.web;

import fr.mediane.design.FormErrors;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.VoucherState;
import fr.mediane.programmes.vouchers.making.BatchDesk.Stock;
import fr.mediane.programmes.vouchers.making.BatchStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A batch: how far it is, where its vouchers are, and what the reader may do.
 *
 * @param distributor its name, or empty
 * @param sheets for whoever had them made, until downloaded
 * @param seesCampaign whether the reader may go to the campaign's pages
 * @param reason typed for a blocking
 */
public record BatchPage(
        Batch batch,
        String campaign,
        String distributor,
        Stock stock,
        Optional<KeptFile> sheets,
        boolean mayActivate,
        boolean seesCampaign,
        String reason,
        FormErrors errors) {
    public BatchStep step() {
        return BatchStep.of(batch);
    }

    public boolean toActivate() {
        return mayActivate && (step() == BatchStep.TO_ACTIVATE || step() == BatchStep.TO_FETCH);
    }

    /** Whether there is anything left that can be blocked. */
    public boolean blockable() {
        return batch.blockedAt().isEmpty();
    }

    /** States that some vouchers are in, in the order of a voucher's life. */
    public List<VoucherState> states() {
        return Stream.of(VoucherState.values())
                .filter(state -> stock.states().containsKey(state))
                .toList();
    }

    public String path() {
        return "/mon-espace/lots/" + batch.id();
    }
}
