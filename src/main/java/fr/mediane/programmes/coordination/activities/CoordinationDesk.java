package fr.mediane.programmes.coordination.activities;

import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.partners.PartnerDesk;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records coordination activities and changes them: a coordinator's own, which do not exist for anybody else. */
@Component
@Transactional
public class CoordinationDesk {
    private static final String TYPE = "coordination-activity";
    private final CoordinationActivities activities;
    private final CoordinationFile file;
    private final PartnerDesk partners;
    private final TeamKeepingDesk keeping;
    private final ReportDesk reports;
    private final JournalDesk journal;
    private final Clock clock;

    CoordinationDesk(
            CoordinationActivities activities,
            CoordinationFile file,
            PartnerDesk partners,
            TeamKeepingDesk keeping,
            ReportDesk reports,
            JournalDesk journal,
            Clock clock) {
        this.activities = activities;
        this.file = file;
        this.partners = partners;
        this.keeping = keeping;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A page of one's own activities.
     *
     * @param total how many there are in all
     */
    public record Part(List<CoordinationActivity> activities, long total) {}

    /** Whether they may record at all. */
    public static boolean mayRecord(Actor actor) {
        return actor.account().isPresent() && actor.is(Role.COORDINATOR);
    }

    /** Under an id made by the browser: the same id again answers what was recorded first and changes nothing. */
    public Decision<UUID> record(Actor actor, UUID id, CoordinationContent content) {
        if (!mayRecord(actor)) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("coordination.error.form"));
        }
        var trimmed = content.trimmed();
        var mistakes = mistakes(actor, trimmed);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var activity = new CoordinationActivity(id, actor.account().orElseThrow(), trimmed, 1, Optional.empty());
        if (activities.insert(activity, clock.instant())) {
            journal.created(actor, entry(id));
        }
        return own(actor, id, found -> Decision.accepted(id));
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> edit(Actor actor, UUID id, int version, CoordinationContent content) {
        return own(actor, id, before -> {
            if (before.deleted()) {
                return Decision.unknown();
            }
            var trimmed = content.trimmed();
            var mistakes = mistakes(actor, trimmed);
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            var after = new CoordinationActivity(id, before.coordinator(), trimmed, version, Optional.empty());
            if (!activities.update(after, clock.instant())) {
                return Decision.refused(ErrorKey.of("coordination.error.changed-meanwhile"));
            }
            journal.changed(actor, entry(id));
            return Decision.accepted(id);
        });
    }

    public Decision<CoordinationActivity> find(Actor actor, UUID id) {
        return own(actor, id, found -> found.deleted() ? Decision.unknown() : Decision.accepted(found));
    }

    /** Done twice, it stays deleted. */
    public Decision<UUID> delete(Actor actor, UUID id) {
        return own(actor, id, found -> {
            if (activities.delete(found.coordinator(), id, clock.instant())) {
                reports.withdraw(id, clock.instant());
                journal.deleted(actor, entry(id));
            }
            return Decision.accepted(id);
        });
    }

    /**
     * Undoes a deletion of the last {@link CoordinationActivity#UNDO_DAYS} days; refused when another activity reports on
     * its event by now.
     */
    public Decision<UUID> restore(Actor actor, UUID id) {
        return own(actor, id, found -> {
            var limit = clock.instant().minus(Duration.ofDays(CoordinationActivity.UNDO_DAYS));
            if (found.deleted() && reports.renew(id) instanceof Decision.Refused<UUID> reported) {
                return reported;
            }
            if (found.deleted() && !activities.restore(found.coordinator(), id, limit)) {
                reports.withdraw(id, clock.instant());
                return Decision.unknown();
            }
            if (found.deleted()) {
                journal.write(actor, Action.RESTORED, List.of(entry(id)));
            }
            return Decision.accepted(id);
        });
    }

    /** @param kind code of a kind, or empty for all */
    @Transactional(readOnly = true)
    public Decision<Part> list(Actor actor, String kind, int page, int size) {
        if (!mayRecord(actor)) {
            return Decision.forbidden();
        }
        var coordinator = actor.account().orElseThrow();
        long offset = (Math.max(1, page) - 1L) * size;
        return Decision.accepted(
                new Part(activities.of(coordinator, kind, size, offset), activities.count(coordinator, kind)));
    }

    /** Writes one's own activities as CSV, in the codes of the national tool, without the notes. */
    public Decision<Long> export(Actor actor, String kind, Writer out) {
        if (!mayRecord(actor)) {
            return Decision.forbidden();
        }
        journal.exported(actor, Entry.ofMany(TeamDesk.MODULE, TYPE));
        return Decision.accepted(file.write(actor.account().orElseThrow(), kind, out));
    }

    /** Every night, what was deleted too long ago to be restored is gone for good. */
    @Scheduled(cron = "0 20 3 * * *", zone = Paris.NAME)
    void clear() {
        var limit = clock.instant().minus(Duration.ofDays(CoordinationActivity.UNDO_DAYS));
        reports.clear(TeamDesk.MODULE, limit);
        activities.clear(limit);
    }

    private List<ErrorKey> mistakes(Actor actor, CoordinationContent content) {
        var mistakes = new ArrayList<>(content.mistakes(keeping.today()));
        if (content.partner().isPresent()
                && !(partners.find(actor, content.partner().get()) instanceof Decision.Accepted<Partner>)) {
            mistakes.add(ErrorKey.on("partner", "coordination.error.partner"));
        }
        return mistakes;
    }

    private interface OnOwn<T> {
        Decision<T> answer(CoordinationActivity found);
    }

    private <T> Decision<T> own(Actor actor, UUID id, OnOwn<T> then) {
        if (!mayRecord(actor)) {
            return Decision.forbidden();
        }
        return activities
                .find(actor.account().orElseThrow(), id)
                .map(then::answer)
                .orElseGet(Decision::unknown);
    }

    private static Entry entry(UUID id) {
        return Entry.of(TeamDesk.MODULE, TYPE, id);
    }
}
