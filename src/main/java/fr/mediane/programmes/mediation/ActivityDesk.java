package fr.mediane.programmes.mediation;

import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records activities and changes them. Only a mediator may, and only their own: to anyone else, whatever their role, an
 * activity of somebody else does not exist, notes least of all.
 */
@Component
@Transactional
public class ActivityDesk {
    /** What this room is called in others. */
    public static final String ROOM = "programmes.mediation";

    /** The change feed that rooms above follow. */
    public static final String FEED = "mediation.activity";

    /** Why a change is refused that somebody else came before. */
    public static final String CHANGED_MEANWHILE = "mediation.error.changed-meanwhile";

    private final Activities activities;
    private final Naming naming;
    private final Settling settling;
    private final ReportDesk reports;
    private final ChangeFeed feed;
    private final JournalDesk journal;
    private final Clock clock;

    ActivityDesk(
            Activities activities,
            Naming naming,
            Settling settling,
            ReportDesk reports,
            ChangeFeed feed,
            JournalDesk journal,
            Clock clock) {
        this.activities = activities;
        this.naming = naming;
        this.settling = settling;
        this.reports = reports;
        this.feed = feed;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records an activity of which nobody is named. */
    public Decision<Recorded> record(Actor actor, UUID id, ActivityContent content) {
        return record(actor, id, content, Set.of());
    }

    /**
     * Records an activity under an id made by the browser. The same id again, from the same person, answers what was
     * recorded first and changes nothing; from someone else it is unknown.
     *
     * @param content whose number of participants is of everybody, and whose margins are of those not named
     * @param people the people named, whom this counsellor may see
     */
    public Decision<Recorded> record(Actor actor, UUID id, ActivityContent content, Set<UUID> people) {
        var counsellor = counsellor(actor);
        if (counsellor.isEmpty()) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("mediation.error.id"));
        }
        var first = activities.find(counsellor.get(), id);
        if (first.isPresent()) {
            return Decision.accepted(new Recorded(first.get(), true));
        }
        var named = naming.name(actor, content, people);
        var settled = settling.settle(named);
        if (!settled.reasons().isEmpty()) {
            return Decision.refused(settled.reasons());
        }
        return write(actor, fresh(actor, counsellor.get(), id, settled), named.people());
    }

    /** Why this content would not be recorded, in the order of the form; none when it would. */
    public List<ErrorKey> check(Actor actor, ActivityContent content, Set<UUID> people) {
        return counsellor(actor).isEmpty()
                ? List.of()
                : settling.settle(naming.name(actor, content, people)).reasons();
    }

    /** Changes an activity of which nobody is named. */
    public Decision<Activity> edit(Actor actor, UUID id, int version, ActivityContent content) {
        return edit(actor, id, version, content, Set.of());
    }

    /**
     * Changes an activity.
     *
     * @param version the one that was read; when somebody has changed it since, nothing is overwritten
     */
    public Decision<Activity> edit(Actor actor, UUID id, int version, ActivityContent content, Set<UUID> people) {
        return own(
                actor,
                id,
                before -> before.deleted() ? Decision.unknown() : edit(actor, before, version, content, people));
    }

    /** One's own activity, with its note; reading a note is journaled. */
    public Decision<Activity> find(Actor actor, UUID id) {
        return own(actor, id, found -> {
            if (found.deleted()) {
                return Decision.unknown();
            }
            if (!found.content().note().isEmpty()) {
                journal.read(actor, entry(found, "note"));
            }
            return Decision.accepted(found);
        });
    }

    /** Whether one recorded this activity oneself and deleted it since. */
    @Transactional(readOnly = true)
    public boolean deleted(Actor actor, UUID id) {
        return counsellor(actor)
                .flatMap(counsellor -> activities.find(counsellor, id))
                .filter(Activity::deleted)
                .isPresent();
    }

    /** Deletes an activity; done twice, it stays deleted. */
    public Decision<Activity> delete(Actor actor, UUID id) {
        return own(actor, id, found -> {
            if (activities.delete(found.counsellor(), id, now())) {
                reports.withdraw(id, now());
                feed.append(FEED, id, Change.Kind.DELETE);
                journal.deleted(actor, entry(found));
            }
            return Decision.accepted(found);
        });
    }

    /**
     * Undoes a deletion of the last {@link Activity#UNDO_DAYS} days; refused when another activity has been made of its
     * meeting since.
     */
    public Decision<Activity> restore(Actor actor, UUID id) {
        return own(actor, id, found -> {
            if (!found.deleted()) {
                return Decision.accepted(found);
            }
            var limit = now().minus(Duration.ofDays(Activity.UNDO_DAYS));
            if (reports.renew(id) instanceof Decision.Refused<UUID>(var reasons)) {
                return Decision.refused(reasons);
            }
            if (!activities.restore(found.counsellor(), id, limit)) {
                reports.withdraw(id, now());
                return Decision.unknown();
            }
            feed.append(FEED, id, Change.Kind.PUT);
            journal.write(actor, Action.RESTORED, List.of(entry(found)));
            return Decision.accepted(found);
        });
    }

    /** Whether they may record at all. */
    public static boolean mayRecord(Actor actor) {
        return counsellor(actor).isPresent();
    }

    public static Optional<UUID> counsellor(Actor actor) {
        return actor.account().filter(account -> actor.is(Role.MEDIATOR));
    }

    private interface OnOwn {
        Decision<Activity> answer(Activity found);
    }

    private Decision<Activity> own(Actor actor, UUID id, OnOwn then) {
        var counsellor = counsellor(actor);
        if (counsellor.isEmpty()) {
            return Decision.forbidden();
        }
        return activities.find(counsellor.get(), id).map(then::answer).orElseGet(Decision::unknown);
    }

    /** Two posts of one id at the same moment: the second waits for the first, writes nothing and answers the same. */
    private Decision<Recorded> write(Actor actor, Activity activity, List<Participation> people) {
        if (activities.insert(activity)) {
            naming.write(actor, activity, List.of(), people);
            feed.append(FEED, activity.id(), Change.Kind.PUT);
            journal.created(actor, entry(activity));
            return Decision.accepted(new Recorded(activity, false));
        }
        return activities
                .find(activity.counsellor(), activity.id())
                .map(first -> Decision.accepted(new Recorded(first, true)))
                .orElseGet(Decision::unknown);
    }

    private Decision<Activity> edit(
            Actor actor, Activity before, int version, ActivityContent content, Set<UUID> people) {
        var namedBefore = naming.of(before);
        var named = naming.name(actor, content, people, namedBefore);
        var settled = settling.settle(named);
        if (!settled.reasons().isEmpty()) {
            return Decision.refused(settled.reasons());
        }
        if (settled.content().equals(before.content())
                && Set.copyOf(named.people()).equals(Set.copyOf(namedBefore))) {
            return Decision.accepted(before);
        }
        var after = new Activity(
                before.id(),
                before.counsellor(),
                before.employer(),
                settled.content(),
                settled.departement(),
                before.recordedAt(),
                now(),
                version,
                Optional.empty());
        if (!activities.update(after)) {
            return Decision.refused(ErrorKey.of(CHANGED_MEANWHILE));
        }
        naming.write(actor, after, namedBefore, named.people());
        feed.append(FEED, after.id(), Change.Kind.PUT);
        journal.changed(actor, entry(after, changedFields(before, after)));
        return Decision.accepted(after.written());
    }

    private Activity fresh(Actor actor, UUID counsellor, UUID id, Settlement settled) {
        var now = now();
        return new Activity(
                id,
                counsellor,
                employer(actor),
                settled.content(),
                settled.departement(),
                now,
                now,
                1,
                Optional.empty());
    }

    /** The organisation that the right to record names. */
    private static Optional<UUID> employer(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.MEDIATOR)
                .map(Grant::scope)
                .flatMap(scope -> scope instanceof Scope.Organisation(var id)
                        ? Optional.of(id).stream()
                        : Optional.<UUID>empty().stream())
                .sorted()
                .findFirst();
    }

    private static String[] changedFields(Activity before, Activity after) {
        var old = ActivityColumns.of(before);
        var changed = ActivityColumns.of(after).entrySet().stream()
                .filter(column -> !column.getKey().equals("changed_at")
                        && !column.getKey().equals("version")
                        && !Objects.deepEquals(column.getValue(), old.get(column.getKey())))
                .map(column -> column.getKey());
        var note = before.content().note().equals(after.content().note()) ? Stream.<String>empty() : Stream.of("note");
        return Stream.concat(changed, note).sorted().toArray(String[]::new);
    }

    private static Entry entry(Activity activity, String... fields) {
        var entry = Entry.of(ROOM, "activity", activity.id(), fields);
        return activity.employer().map(entry::onBehalfOf).orElse(entry);
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
