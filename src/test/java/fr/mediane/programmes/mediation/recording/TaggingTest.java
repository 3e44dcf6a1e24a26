package fr.mediane.programmes.mediation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.tags.TagKeepingDesk;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.programmes.mediation.logbook.LogbookDesk;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MedianeTest
class TaggingTest {
    @Autowired
    TaggingDesk desk;

    @Autowired
    ActivityDesk activities;

    @Autowired
    LogbookDesk logbook;

    @Autowired
    TagKeepingDesk keeping;

    private final Actor counsellor = Counsellors.mediator();
    private final Actor colleague = Counsellors.mediator();

    private UUID activity(Actor actor) {
        return activities
                .record(actor, Uuid7.next(), Sessions.individual().content(), Set.of())
                .orThrow()
                .activity()
                .id();
    }

    private UUID tag(Actor actor) {
        var own = keeping.keeps(actor).iterator().next();
        var id = Uuid7.next();
        return keeping.create(actor, id, own, "Mot " + id.toString().substring(24))
                .orThrow();
    }

    private List<UUID> on(UUID activity) {
        return desk.on(counsellor, activity).stream().map(Tag::id).toList();
    }

    @Test
    void tagsAreStuckAndTakenOff() {
        var activity = activity(counsellor);
        var first = tag(counsellor);
        var second = tag(counsellor);
        desk.tag(counsellor, activity, List.of(first, second)).orThrow();
        desk.tag(counsellor, activity, List.of(first, second)).orThrow();
        assertThat(on(activity)).containsExactlyInAnyOrder(first, second);
        desk.tag(counsellor, activity, List.of(second)).orThrow();
        assertThat(on(activity)).containsExactly(second);
    }

    @Test
    void somebodyElsesTagNeverSticks() {
        var activity = activity(counsellor);
        desk.tag(counsellor, activity, List.of(tag(colleague), Uuid7.next())).orThrow();
        assertThat(on(activity)).isEmpty();
    }

    @Test
    void aRetiredTagStaysOn() {
        var activity = activity(counsellor);
        var tag = tag(counsellor);
        desk.tag(counsellor, activity, List.of(tag)).orThrow();
        keeping.retire(counsellor, tag).orThrow();
        desk.tag(counsellor, activity, List.of()).orThrow();
        assertThat(on(activity)).containsExactly(tag);
    }

    @Test
    void somebodyElsesActivityIsNotThereToTag() {
        var activity = activity(colleague);
        assertThat(desk.tag(counsellor, activity, List.of(tag(counsellor)))).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.tag(Actor.PUBLIC, activity, List.of())).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void theListIsFilteredByTag() {
        var tagged = activity(counsellor);
        activity(counsellor);
        var tag = tag(counsellor);
        desk.tag(counsellor, tagged, List.of(tag)).orThrow();
        var filter = new LogbookFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tag),
                LogbookFilter.Order.NEWEST_FIRST);
        var part = logbook.list(counsellor, filter, 1, 25).orThrow();
        assertThat(part.lines()).extracting(LogbookLine::id).containsExactly(tagged);
        assertThat(part.totals().activities()).isEqualTo(1);
    }
}
