package fr.mediane.engines.procedures.keeping;

import fr.mediane.platform.Paris;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets each night. A draft that nobody touched for a while goes as a whole. Of a decided case everything that somebody
 * wrote goes, files too, once nobody can contest it any more and the accounts are closed; its states, days and what the
 * rules said without their values stay, to be counted.
 */
@Component
public class CaseForgetting {
    private static final int AT_ONCE = 200;
    private static final Duration DRAFTS = Duration.ofDays(90);
    private final CaseRemoving removing;
    private final Duration kept;

    CaseForgetting(CaseRemoving removing, @Value("${mediane.procedures.kept:P730D}") Duration kept) {
        this.removing = removing;
        this.kept = kept;
    }

    /** What is due this night. */
    @Scheduled(cron = "0 51 3 * * *", zone = Paris.NAME)
    public void night() {
        removing.drafts(DRAFTS);
        while (removing.decided(kept, AT_ONCE) == AT_ONCE) {}
    }
}
