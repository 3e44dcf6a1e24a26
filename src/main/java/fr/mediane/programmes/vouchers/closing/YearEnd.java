package fr.mediane.programmes.vouchers.closing;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each night, takes the steps of campaigns that end. Every step can be taken again after having been cut short, and two
 * processes that take the same one do it once.
 */
@Component
class YearEnd {
    private static final Logger log = LoggerFactory.getLogger(YearEnd.class);
    private static final int CHUNK = 2_000;

    private final Calendars calendars;
    private final CampaignDesk campaigns;
    private final GivingBack giving;
    private final YearEndWords words;
    private final Clock clock;

    YearEnd(Calendars calendars, CampaignDesk campaigns, GivingBack giving, YearEndWords words, Clock clock) {
        this.calendars = calendars;
        this.campaigns = campaigns;
        this.giving = giving;
        this.words = words;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 4 * * *", zone = Paris.NAME)
    void night() {
        var today = Paris.today(clock);
        for (var step : calendars.open(today)) {
            if (step.due(today)) {
                careful(step.campaign(), () -> take(step));
            }
        }
        calendars.leftovers().forEach(campaign -> careful(campaign, () -> giving.leftover(campaign(campaign))));
    }

    /** What fails at one campaign holds up no other; the next night tries again. */
    private static void careful(UUID campaign, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("The end of campaign {} waits for the next night", campaign, e);
        }
    }

    private void take(Milestone step) {
        var campaign = campaign(step.campaign());
        switch (step.step()) {
            case ALERT, APPROVAL -> words.announce(campaign, step);
            case END -> {
                if (calendars.handingStopped(campaign.id()).isPresent()) {
                    stop(campaign, true, "BLOCKED");
                }
                calendars.done(campaign.id(), Step.END, clock.instant());
            }
            case GRACE -> {
                stop(campaign, false, "EXPIRED");
                calendars.done(campaign.id(), Step.GRACE, clock.instant());
            }
            case STATEMENT -> giving.close(campaign, step);
        }
    }

    private void stop(Campaign campaign, boolean onlyUnhanded, String into) {
        while (calendars.stop(campaign.id(), onlyUnhanded, into, Paris.today(clock), CHUNK) > 0) {}
    }

    private Campaign campaign(UUID id) {
        return campaigns.find(Actor.SYSTEM, id).orThrow();
    }
}
