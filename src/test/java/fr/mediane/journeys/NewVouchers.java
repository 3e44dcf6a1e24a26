package fr.mediane.journeys;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.Made;
import fr.mediane.programmes.vouchers.MakingDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** New vouchers of the demonstration's campaign, ready to be used: those in the mailbox may be used by other tests. */
record NewVouchers(Campaign campaign, UUID batch, List<Made> made) {
    static NewVouchers of(CampaignDesk campaigns, MakingDesk making, int many) {
        var campaign = campaigns.list(Actor.SYSTEM).stream()
                .filter(one -> one.name().equals("Déclarer ses impôts en ligne"))
                .findFirst()
                .orElseThrow();
        var batch = making.order(Actor.SYSTEM, campaign.id(), many, Optional.empty())
                .orThrow();
        var made = new ArrayList<Made>();
        making.make(Actor.SYSTEM, batch, made::addAll, Progress.SILENT);
        making.activate(Actor.SYSTEM, batch.id()).orThrow();
        return new NewVouchers(campaign, batch.id(), List.copyOf(made));
    }
}
