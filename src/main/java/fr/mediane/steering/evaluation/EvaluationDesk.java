package fr.mediane.steering.evaluation;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Hiding;
import fr.mediane.steering.statistics.SmallCells;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who pay for a campaign, and those who run it, what it was worth. */
@Component
public class EvaluationDesk {
    private final CampaignDesk campaigns;
    private final OrganisationDesk organisations;
    private final EvaluationReads reads;
    private final Publics publics;
    private final JournalDesk journal;
    private final Hiding hiding;
    private final int months;

    EvaluationDesk(
            CampaignDesk campaigns,
            OrganisationDesk organisations,
            EvaluationReads reads,
            Publics publics,
            JournalDesk journal,
            SmallCells small,
            @Value("${mediane.evaluation.months-after:6}") int months) {
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.reads = reads;
        this.publics = publics;
        this.journal = journal;
        this.hiding = new Hiding(small.threshold());
        this.months = months;
    }

    /** Whether the actor has anything to do with campaigns. */
    public boolean mayCome(Actor actor) {
        return campaigns.writes(actor);
    }

    /** A campaign as a whole. What is known of people is read for it, and that is journaled; sums alone come out. */
    @Transactional
    public Decision<Evaluation> of(Actor actor, UUID campaign) {
        return campaigns.find(actor, campaign).map(found -> {
            journal.read(actor, Entry.of("steering.evaluation", "campaign", campaign, "activities", "competences"));
            var stages = reads.stages(campaign);
            return new Evaluation(
                    found,
                    stages,
                    payers(actor, found, stages.cents()),
                    reads.months(campaign),
                    publics.told(reads.publics(campaign), hiding),
                    reads.places(campaign),
                    told(reads.afterwards(campaign, months)),
                    hiding.threshold());
        });
    }

    private List<Evaluation.Payer> payers(Actor actor, Campaign campaign, long cents) {
        var parts = CampaignDesk.parts(campaign.shares(), cents);
        var names = organisations.named(actor, campaign.shares().keySet());
        return campaign.shares().entrySet().stream()
                .map(share -> new Evaluation.Payer(
                        names.getOrDefault(share.getKey(), ""),
                        share.getValue(),
                        parts.getOrDefault(share.getKey(), 0L)))
                .sorted(Comparator.comparingInt(Evaluation.Payer::points)
                        .reversed()
                        .thenComparing(Evaluation.Payer::name))
                .toList();
    }

    /** No part is told of a whole that is not, and none that would tell the small rest of it. */
    private Afterwards told(EvaluationReads.Returned counted) {
        var kept = hiding.part(counted.kept(), counted.kept());
        var linked = of(kept, hiding.part(counted.linked(), counted.kept()));
        var assessed = of(linked, hiding.part(counted.assessed(), counted.linked()));
        var moved = new long[] {counted.rose(), counted.same(), counted.fell()};
        var mask = hiding.mask(moved);
        IntFunction<Count> move = i -> of(assessed, mask.get(i) ? Count.HIDDEN : Count.of(moved[i]));
        return new Afterwards(
                months,
                kept,
                linked,
                of(linked, hiding.part(counted.returned(), counted.linked())),
                assessed,
                move.apply(0),
                move.apply(1),
                move.apply(2));
    }

    private static Count of(Count whole, Count part) {
        return whole.hidden() ? whole : part;
    }
}
