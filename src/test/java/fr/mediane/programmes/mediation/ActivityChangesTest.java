package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision.Accepted;
import fr.mediane.kernel.Decision.Unknown;
import fr.mediane.platform.feed.Change;
import fr.mediane.testing.MedianeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrections and deletions, and taking them back. */
@MedianeTest
class ActivityChangesTest {
    @Autowired
    ActivityDesk desk;

    @Autowired
    JdbcClient jdbc;

    private KeptActivities kept;
    private final Actor amina = Counsellors.mediator();

    @BeforeEach
    void look() {
        kept = new KeptActivities(desk, jdbc);
    }

    @Test
    void anEditReplacesEverythingAndCountsVersions() {
        var before = kept.record(amina, KeptActivities.session());
        var after = ((Accepted<Activity>) desk.edit(amina, before.id(), 1, KeptActivities.workshop())).value();
        assertThat(kept.found(amina, before.id()).content()).isEqualTo(after.content());
        assertThat(kept.found(amina, before.id()).version()).isEqualTo(2);
        assertThat(kept.changes(before.id())).containsExactly(Change.Kind.PUT, Change.Kind.PUT);
        assertThat(kept.journalled(before.id())).contains("CHANGED");
    }

    @Test
    void anEditOfAnOldVersionOverwritesNothing() {
        var before = kept.record(amina, KeptActivities.session());
        desk.edit(amina, before.id(), 1, KeptActivities.workshop());
        var late = desk.edit(
                amina,
                before.id(),
                1,
                Sessions.individual().on(KeptActivities.yesterday()).lasting(45).content());
        assertThat(KeptActivities.reasons(late)).containsExactly("mediation.error.changed-meanwhile");
        assertThat(kept.found(amina, before.id()).content().minutes()).isEqualTo(90);
    }

    @Test
    void theSameEditTwiceIsHarmless() {
        var before = kept.record(amina, KeptActivities.session());
        desk.edit(amina, before.id(), 1, KeptActivities.workshop());
        assertThat(desk.edit(amina, before.id(), 1, KeptActivities.workshop())).isInstanceOf(Accepted.class);
        assertThat(kept.found(amina, before.id()).version()).isEqualTo(2);
    }

    @Test
    void aDeletionCanBeUndone() {
        var activity = kept.record(amina, KeptActivities.session());
        assertThat(desk.delete(amina, activity.id())).isInstanceOf(Accepted.class);
        assertThat(desk.delete(amina, activity.id())).isInstanceOf(Accepted.class);
        assertThat(desk.find(amina, activity.id())).isInstanceOf(Unknown.class);
        assertThat(kept.published(activity.id())).isZero();
        assertThat(desk.restore(amina, activity.id())).isInstanceOf(Accepted.class);
        assertThat(kept.found(amina, activity.id()).content()).isEqualTo(activity.content());
        assertThat(kept.published(activity.id())).isEqualTo(1);
        assertThat(kept.changes(activity.id())).containsExactly(Change.Kind.PUT, Change.Kind.DELETE, Change.Kind.PUT);
        assertThat(kept.journalled(activity.id())).containsExactlyInAnyOrder("CREATED", "DELETED", "RESTORED");
    }

    @Test
    void aDeletionOfLongAgoCannot() {
        var activity = kept.record(amina, KeptActivities.session());
        desk.delete(amina, activity.id());
        jdbc.sql("update mediation.activity set deleted_at = now() - interval '31 days' where id = ?")
                .param(activity.id())
                .update();
        assertThat(desk.restore(amina, activity.id())).isInstanceOf(Unknown.class);
    }
}
