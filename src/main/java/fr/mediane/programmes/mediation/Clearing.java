package fr.mediane.programmes.mediation;

import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes for good, notes included, what was deleted longer ago than it may be restored. */
@Component
class Clearing {
    private final Activities activities;
    private final ReportDesk reports;
    private final JournalDesk journal;
    private final Clock clock;

    Clearing(Activities activities, ReportDesk reports, JournalDesk journal, Clock clock) {
        this.activities = activities;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = Paris.NAME)
    @Transactional
    int clear() {
        var limit = clock.instant().minus(Duration.ofDays(Activity.UNDO_DAYS));
        reports.clear(ActivityDesk.ROOM, limit);
        int cleared = activities.clear(limit);
        if (cleared > 0) {
            journal.deleted(Actor.SYSTEM, Entry.ofMany(ActivityDesk.ROOM, "deleted-activity"));
        }
        return cleared;
    }
}
