package fr.mediane.programmes.vouchers.closing;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.Campaign;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives what is left of a campaign back to its sponsors, each by its share, to the cent, and closes it. */
@Component
class GivingBack {
    private final Calendars calendars;
    private final Returns returns;
    private final YearEndWords words;
    private final Clock clock;

    GivingBack(Calendars calendars, Returns returns, YearEndWords words, Clock clock) {
        this.calendars = calendars;
        this.returns = returns;
        this.words = words;
        this.clock = clock;
    }

    /** Once nothing circulates any more; closed once, whoever asks. */
    @Transactional
    public void close(Campaign campaign, Milestone step) {
        returns.collect(campaign);
        if (returns.closed(campaign)) {
            giveBack(campaign);
            calendars.done(campaign.id(), Step.STATEMENT, clock.instant());
            words.announce(campaign, step);
        }
    }

    /** What came back after the end: a use taken back, for instance. */
    @Transactional
    public void leftover(Campaign campaign) {
        giveBack(campaign);
    }

    private void giveBack(Campaign campaign) {
        var posting = Uuid7.next();
        var parts = returns.post(campaign, posting, Paris.today(clock));
        calendars.credit(campaign.id(), posting, Paris.today(clock), parts);
    }
}
