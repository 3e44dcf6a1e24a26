package fr.mediane.programmes.mediation.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.platform.Rows;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.DemonstrationPeople.Counsellor;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags of all four levels on some invented activities, so that filters and figures have something to show. */
@Component
class TaggedDemonstration implements DemonstrationData {
    /** Of so many activities one bears a given tag; the next tag is a little rarer. */
    private static final int ONE_IN = 9;

    private final TagDesk tags;
    private final ChangeFeed feed;
    private final JournalDesk journal;
    private final JdbcClient jdbc;

    TaggedDemonstration(TagDesk tags, ChangeFeed feed, JournalDesk journal, JdbcClient jdbc) {
        this.tags = tags;
        this.feed = feed;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "demonstration.mediation.tags";
    }

    /** After the activities, and the tags of {@code demonstration.coordination.shared}. */
    @Override
    public int order() {
        return 52;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var counsellors = Stream.concat(
                        Stream.of(DemonstrationPeople.account("mediatrice")),
                        DemonstrationPeople.counsellors().stream().map(Counsellor::account))
                .toList();
        progress.total(counsellors.size());
        for (int i = 0; i < counsellors.size(); i++) {
            tag(counsellors.get(i));
            progress.done(i + 1L);
        }
        journal.write(Actor.SYSTEM, Action.IMPORTED, List.of(Entry.ofMany("programmes.mediation", "activity")));
    }

    private void tag(UUID counsellor) {
        var actor = new Actor(Optional.of(counsellor), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        var usable = tags.usable(actor).stream().map(Tag::id).toList();
        for (int i = 0; i < usable.size(); i++) {
            feed.append(ActivityDesk.FEED, stick(counsellor, usable.get(i), ONE_IN + 2 * i, i), Change.Kind.PUT);
        }
    }

    private List<UUID> stick(UUID counsellor, UUID tag, int oneIn, int rank) {
        return Rows.list(jdbc.sql("""
                        insert into mediation.activity_tag (activity, tag)
                        select id, :tag from mediation.activity
                        where counsellor = :counsellor and deleted_at is null
                          and (hashtextextended(id::text, :rank) & 65535) % :oneIn = 0
                        on conflict do nothing
                        returning activity
                        """)
                .param("tag", tag)
                .param("counsellor", counsellor)
                .param("rank", rank)
                .param("oneIn", oneIn)
                .query(UUID.class));
    }
}
