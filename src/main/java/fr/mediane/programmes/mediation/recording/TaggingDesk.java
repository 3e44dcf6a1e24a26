package fr.mediane.programmes.mediation.recording;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Rows;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.mediation.Activities;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sticks tags on one's own activities. Only tags that one may use go on; those retired since stay on. */
@Component
@Transactional
public class TaggingDesk {
    private final Activities activities;
    private final TagDesk tags;
    private final ChangeFeed feed;
    private final JournalDesk journal;
    private final JdbcClient jdbc;

    TaggingDesk(Activities activities, TagDesk tags, ChangeFeed feed, JournalDesk journal, JdbcClient jdbc) {
        this.activities = activities;
        this.tags = tags;
        this.feed = feed;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** The tags that the actor may choose from. */
    @Transactional(readOnly = true)
    public List<Tag> choices(Actor actor) {
        return tags.usable(actor);
    }

    /** The tags on one's own activity, as far as one may read them; none for an activity that is not. */
    @Transactional(readOnly = true)
    public List<Tag> on(Actor actor, UUID activity) {
        var ids = own(actor, activity) ? ids(activity) : Set.<UUID>of();
        return ids.isEmpty()
                ? List.of()
                : tags.readable(actor).stream()
                        .filter(tag -> ids.contains(tag.id()))
                        .toList();
    }

    /** Whether each of these may be on one's activity: one may use it, or it is on already. */
    @Transactional(readOnly = true)
    public boolean mayBear(Actor actor, UUID activity, Collection<UUID> wanted) {
        var allowed = tags.usable(actor).stream().map(Tag::id).collect(Collectors.toSet());
        if (own(actor, activity)) {
            allowed.addAll(ids(activity));
        }
        return allowed.containsAll(wanted);
    }

    /** Makes these the tags of one's own activity; done twice, it changes nothing. */
    public Decision<UUID> tag(Actor actor, UUID activity, Collection<UUID> wanted) {
        if (!own(actor, activity)) {
            return ActivityDesk.mayRecord(actor) ? Decision.unknown() : Decision.forbidden();
        }
        var before = ids(activity);
        var usable = tags.usable(actor).stream().map(Tag::id).collect(Collectors.toSet());
        var after = new HashSet<>(before);
        after.removeAll(usable);
        wanted.stream().filter(usable::contains).forEach(after::add);
        if (!after.equals(before)) {
            write(activity, after);
            feed.append(ActivityDesk.FEED, activity, Change.Kind.PUT);
            journal.changed(actor, Entry.of("programmes.mediation", "activity", activity, "tags"));
        }
        return Decision.accepted(activity);
    }

    private void write(UUID activity, Set<UUID> after) {
        jdbc.sql("delete from mediation.activity_tag where activity = :activity and not tag = any (:tags)")
                .param("activity", activity)
                .param("tags", after.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into mediation.activity_tag (activity, tag) select :activity, unnest(:tags::uuid[])
                        on conflict do nothing
                        """)
                .param("activity", activity)
                .param("tags", after.toArray(UUID[]::new))
                .update();
    }

    private boolean own(Actor actor, UUID activity) {
        return ActivityDesk.counsellor(actor)
                .flatMap(counsellor -> activities.find(counsellor, activity))
                .filter(found -> !found.deleted())
                .isPresent();
    }

    private Set<UUID> ids(UUID activity) {
        return new HashSet<>(Rows.list(jdbc.sql("select tag from mediation.activity_tag where activity = :activity")
                .param("activity", activity)
                .query(UUID.class)));
    }
}
