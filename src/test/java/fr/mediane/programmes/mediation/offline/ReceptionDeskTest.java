package fr.mediane.programmes.mediation.offline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.tags.TagKeepingDesk;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.programmes.mediation.offline.Reception.State;
import fr.mediane.programmes.mediation.recording.TaggingDesk;
import fr.mediane.testing.MedianeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class ReceptionDeskTest {
    @Autowired
    ReceptionDesk desk;

    @Autowired
    ActivityDesk activities;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    TaggingDesk tagging;

    @Autowired
    TagKeepingDesk keeping;

    @Autowired
    JdbcClient jdbc;

    private final Actor her = Counsellors.mediator();
    private final UUID id = Uuid7.next();

    @Test
    void theSameParcelTwiceCountsOnce() {
        assertThat(send(1, 30).state()).isEqualTo(State.RECORDED);
        assertThat(send(1, 30).state()).isEqualTo(State.ALREADY);
        assertThat(recorded().content().minutes()).isEqualTo(30);
        assertThat(recorded().version()).isEqualTo(1);
    }

    @Test
    void aCorrectionMadeBeforeTheAnswerCameIsNotLost() {
        send(1, 30);
        assertThat(send(2, 45).state()).isEqualTo(State.CORRECTED);
        assertThat(recorded().content().minutes()).isEqualTo(45);
    }

    @Test
    void aLateCopyOfAnOlderRevisionChangesNothing() {
        send(2, 45);
        assertThat(send(1, 30).state()).isEqualTo(State.ALREADY);
        assertThat(recorded().content().minutes()).isEqualTo(45);
    }

    @Test
    void whatWasChangedElsewhereIsNotOverwrittenUnseen() {
        send(1, 30);
        changeElsewhere(60);
        var reception = send(2, 45);
        assertThat(reception.state()).isEqualTo(State.DIFFERS);
        assertThat(reception.now().orElseThrow().content().minutes()).isEqualTo(60);
        assertThat(recorded().content().minutes()).isEqualTo(60);
    }

    @Test
    void onceBothVersionsWereSeenTheChosenOneReplacesTheOther() {
        send(1, 30);
        changeElsewhere(60);
        int shown = send(2, 45).now().orElseThrow().version();
        assertThat(receive(new Parcel(
                                id,
                                3,
                                OptionalInt.of(shown),
                                Sessions.individual().lasting(45).content()))
                        .state())
                .isEqualTo(State.CORRECTED);
        assertThat(recorded().content().minutes()).isEqualTo(45);
    }

    @Test
    void aChoiceMadeOnAnOutdatedVersionIsAskedAgain() {
        send(1, 30);
        changeElsewhere(60);
        int shown = send(2, 45).now().orElseThrow().version();
        changeElsewhere(75);
        assertThat(receive(new Parcel(
                                id,
                                3,
                                OptionalInt.of(shown),
                                Sessions.individual().lasting(45).content()))
                        .state())
                .isEqualTo(State.DIFFERS);
    }

    @Test
    void whatWasDeletedElsewhereStaysDeletedAndIsSaid() {
        send(1, 30);
        activities.delete(her, id).orThrow();
        assertThat(send(1, 30).state()).isEqualTo(State.ALREADY);
        assertThat(send(2, 45).state()).isEqualTo(State.GONE);
    }

    @Test
    void theFormsOwnPostWhoseAnswerWasLostIsCorrectedNotDoubled() {
        activities.record(her, id, Sessions.individual().lasting(30).content()).orThrow();
        assertThat(send(1, 45).state()).isEqualTo(State.CORRECTED);
        assertThat(recorded().content().minutes()).isEqualTo(45);
    }

    @Test
    void whatBreaksARuleIsRefusedAndMayComeAgainMended() {
        assertThat(desk.receive(her, parcel(1, 0))).isInstanceOf(Decision.Refused.class);
        assertThat(send(2, 30).state()).isEqualTo(State.RECORDED);
    }

    @Test
    void tagsArriveWithTheActivityAndOneThatIsNotHersIsSaid() {
        var own = tag(her);
        assertThat(receive(parcel(1, Optional.of(Set.of(own)))).state()).isEqualTo(State.RECORDED);
        assertThat(receive(parcel(1, Optional.of(Set.of()))).state()).isEqualTo(State.ALREADY);
        assertThat(tags()).containsExactly(own);
        assertThat(desk.receive(her, parcel(2, Optional.of(Set.of(own, tag(Counsellors.mediator()))))))
                .isInstanceOf(Decision.Refused.class);
        assertThat(receive(parcel(2, Optional.empty())).state()).isEqualTo(State.CORRECTED);
        assertThat(tags()).containsExactly(own);
        assertThat(receive(parcel(3, Optional.of(Set.of()))).state()).isEqualTo(State.CORRECTED);
        assertThat(tags()).isEmpty();
    }

    private UUID tag(Actor actor) {
        var made = Uuid7.next();
        return keeping.create(actor, made, keeping.keeps(actor).iterator().next(), "Mot " + made)
                .orThrow();
    }

    private List<UUID> tags() {
        return tagging.on(her, id).stream().map(Tag::id).toList();
    }

    private Parcel parcel(int revision, Optional<Set<UUID>> tags) {
        return new Parcel(
                id, revision, OptionalInt.empty(), Sessions.individual().content(), Set.of(), tags, Optional.empty());
    }

    @Test
    void nobodySendsUnderTheNumberOfAnothersActivity() {
        send(1, 30);
        var other = Counsellors.mediator();
        assertThat(desk.receive(other, parcel(1, 30))).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.receive(other, parcel(2, 45))).isInstanceOf(Decision.Unknown.class);
        assertThat(recorded().content().minutes()).isEqualTo(30);
        assertThat(desk.receive(Actor.PUBLIC, parcel(2, 45))).isInstanceOf(Decision.Forbidden.class);
    }

    /** Fifty devices, at the same time, on a network that loses and delays: each activity once, as it was last said. */
    @Test
    void nothingIsLostAndNothingCountsTwice() throws Exception {
        var devices = IntStream.range(0, 50)
                .mapToObj(number -> new Device(Counsellors.mediator(), desk, number))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Future<?>>();
            devices.forEach(device -> work.add(threads.submit(() -> device.work(4))));
            for (var done : work) {
                done.get();
            }
        }
        for (var device : devices) {
            device.said().forEach((sent, content) -> assertThat(minutes(sent)).isEqualTo(content.minutes()));
        }
    }

    private int minutes(UUID sent) {
        return jdbc.sql("select minutes from mediation.activity where id = :id and deleted_at is null")
                .param("id", sent)
                .query(Integer.class)
                .single();
    }

    @Test
    void anActivityOfAMeetingKeepsItAndReportsItOnce() {
        var meeting = meeting();
        assertThat(receive(of(meeting, id, 1)).state()).isEqualTo(State.RECORDED);
        assertThat(receive(of(meeting, id, 1)).state()).isEqualTo(State.ALREADY);
        assertThat(receive(of(meeting, id, 2)).state()).isEqualTo(State.CORRECTED);
        assertThat(jdbc.sql("select activity from mediation.published_from_meeting where meeting = ?")
                        .param(meeting)
                        .query(UUID.class)
                        .list())
                .containsExactly(id);

        var second = Uuid7.next();
        assertThat(desk.receive(her, of(meeting, second, 1)))
                .isEqualTo(Decision.refused(ErrorKey.on("rendezVous", ReceptionDesk.REPORTED, meeting)));
        assertThat(activities.find(her, second)).as("not counted twice").isInstanceOf(Decision.Unknown.class);

        activities.delete(her, id).orThrow();
        assertThat(receive(of(meeting, second, 1)).state())
                .as("once the other is gone")
                .isEqualTo(State.RECORDED);
    }

    @Test
    void aParcelThatIsRefusedLeavesItsMeetingToBeReported() {
        var meeting = meeting();
        var wrong = new Parcel(
                id,
                1,
                OptionalInt.empty(),
                Sessions.individual().lasting(0).content(),
                Set.of(),
                Optional.empty(),
                Optional.of(meeting));
        assertThat(desk.receive(her, wrong)).isInstanceOf(Decision.Refused.class);
        assertThat(receive(of(meeting, Uuid7.next(), 1)).state()).isEqualTo(State.RECORDED);
    }

    private static Parcel of(UUID meeting, UUID id, int revision) {
        return new Parcel(
                id,
                revision,
                OptionalInt.empty(),
                Sessions.individual().lasting(20 + revision).content(),
                Set.of(),
                Optional.empty(),
                Optional.of(meeting));
    }

    private UUID meeting() {
        var plan = MeetingPlan.appointment(Counsellors.venue(jdbc), Agendas.monday(10), 30);
        return meetings.plan(her, Uuid7.next(), plan).orThrow().id();
    }

    private Reception<Activity> send(int revision, int minutes) {
        return receive(parcel(revision, minutes));
    }

    private Reception<Activity> receive(Parcel parcel) {
        return desk.receive(her, parcel).orThrow();
    }

    private Parcel parcel(int revision, int minutes) {
        return new Parcel(
                id,
                revision,
                OptionalInt.empty(),
                Sessions.individual().lasting(minutes).content());
    }

    private void changeElsewhere(int minutes) {
        activities
                .edit(
                        her,
                        id,
                        recorded().version(),
                        Sessions.individual().lasting(minutes).content())
                .orThrow();
    }

    private Activity recorded() {
        return activities.find(her, id).orThrow();
    }
}
