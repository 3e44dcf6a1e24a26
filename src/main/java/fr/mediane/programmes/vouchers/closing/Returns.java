package fr.mediane.programmes.vouchers.closing;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.vouchers.Batches;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.FundsDesk;
import fr.mediane.programmes.vouchers.MakingDesk;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The money side of a campaign's end. */
@Component
class Returns {
    private final CampaignDesk campaigns;
    private final Batches batches;
    private final MakingDesk making;
    private final LedgerDesk ledger;
    private final FundsDesk funds;

    Returns(CampaignDesk campaigns, Batches batches, MakingDesk making, LedgerDesk ledger, FundsDesk funds) {
        this.campaigns = campaigns;
        this.batches = batches;
        this.making = making;
        this.ledger = ledger;
        this.funds = funds;
    }

    /** What is still set aside for vouchers that were never made is the campaign's again. */
    void collect(Campaign campaign) {
        for (var batch : batches.of(campaign.id())) {
            if (ledger.balance(batch.id()) > 0) {
                making.block(Actor.SYSTEM, batch.id(), "Fin de la campagne").orThrow();
            }
        }
    }

    /** Whether it was under way, and is closed now. */
    boolean closed(Campaign campaign) {
        return campaigns.close(Actor.SYSTEM, campaign.id());
    }

    /** Each sponsor's part of what is left, back at its funds; nothing when nothing is left. */
    Map<UUID, Long> post(Campaign campaign, UUID posting, LocalDate day) {
        return funds.giveBack(campaign, posting, day);
    }
}
