package fr.mediane.programmes.vouchers.closing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a campaign, for those who pay for it: its calendar, their approval, what came back. */
@Component
@Transactional
public class YearEndDesk {
    private final CampaignDesk campaigns;
    private final Calendars calendars;
    private final YearEndWords words;
    private final JournalDesk journal;
    private final Clock clock;

    YearEndDesk(CampaignDesk campaigns, Calendars calendars, YearEndWords words, JournalDesk journal, Clock clock) {
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How a campaign ends.
     *
     * @param handingStopped since when nothing more is handed out
     * @param credits what was given back
     */
    public record Ending(
            Campaign campaign, List<Milestone> calendar, Optional<Instant> handingStopped, List<CreditNote> credits) {
        public Ending {
            calendar = List.copyOf(calendar);
            credits = List.copyOf(credits);
        }

        public long returned() {
            return credits.stream().mapToLong(CreditNote::cents).sum();
        }
    }

    @Transactional(readOnly = true)
    public Decision<Ending> of(Actor actor, UUID campaign) {
        return campaigns
                .find(actor, campaign)
                .map(found -> new Ending(
                        found,
                        calendars.of(campaign),
                        calendars.handingStopped(campaign),
                        calendars.credits(campaign)));
    }

    /** Approves that nothing more is handed out: what was not is blocked at the end of validity. Distributors are told. */
    public Decision<Ending> approve(Actor actor, UUID campaign) {
        var found = campaigns.find(actor, campaign);
        if (!(found instanceof Decision.Accepted<Campaign>(var one))) {
            return found.flatMap(any -> of(actor, campaign));
        }
        if (!calendars.stopHanding(campaign, clock.instant())) {
            return Decision.refused(ErrorKey.of("vouchers.error.not-now-campaign"));
        }
        calendars.done(campaign, Step.APPROVAL, clock.instant());
        words.stopped(one);
        journal.changed(actor, Entry.of("programmes.vouchers", "campaign", campaign, "handing"));
        return of(actor, campaign);
    }
}
