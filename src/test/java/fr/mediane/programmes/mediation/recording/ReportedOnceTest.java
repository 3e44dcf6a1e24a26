package fr.mediane.programmes.mediation.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.activities.CoordinationDesk;
import fr.mediane.programmes.coordination.events.EventReportDesk;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who coordinates and also receives may report an event in two ways; it counts once. */
@MedianeTest
class ReportedOnceTest {
    private static final int AT_ONCE = 40;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    ActivityDesk activities;

    @Autowired
    EventReportDesk events;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    ReportDesk reports;

    @Autowired
    JdbcClient jdbc;

    private final UUID account = Uuid7.next();
    private final Actor both = new Actor(
            Optional.of(account),
            "",
            Set.of(
                    new Grant(Role.MEDIATOR, new Scope.Own()),
                    new Grant(Role.COORDINATOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "26"))));

    @Test
    void anEventReportedAsOneThingIsNotReportedAsTheOther() {
        var first = event();
        assertThat(asCoordination(first, Uuid7.next())).isTrue();
        assertThat(asMediation(first, Uuid7.next())).isFalse();
        assertThat(AppointmentDesk.ours(appointments.reportedAs(first).orElseThrow()))
                .isFalse();
        var second = event();
        assertThat(asMediation(second, Uuid7.next())).isTrue();
        assertThat(asCoordination(second, Uuid7.next())).isFalse();
        assertThat(EventReportDesk.ours(events.reportedAs(second).orElseThrow()))
                .isFalse();
        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void ofManyAtOnceInBothWaysExactlyOneReports() throws Exception {
        var event = event();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit((Callable<Boolean>) () -> {
                        start.await();
                        return i % 2 == 0 ? asCoordination(event, Uuid7.next()) : asMediation(event, Uuid7.next());
                    }))
                    .toList();
            start.countDown();
            int reported = 0;
            for (var answer : asked) {
                reported += answer.get() ? 1 : 0;
            }
            assertThat(reported).isEqualTo(1);
        }
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesASecondReport() {
        var event = event();
        asMediation(event, Uuid7.next());
        assertThatThrownBy(() -> jdbc.sql("insert into agenda.report (activity, meeting, room) values (?, ?, 'a.b')")
                        .params(Uuid7.next(), event)
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("a_meeting_is_reported_once");
    }

    @Test
    void deletedItIsReportedAnewAndDoesNotComeBackBesideTheOther() {
        var event = event();
        var first = Uuid7.next();
        asMediation(event, first);
        activities.delete(both, first).orThrow();
        var second = Uuid7.next();
        assertThat(asCoordination(event, second)).isTrue();
        assertThat(activities.restore(both, first)).isEqualTo(Decision.refused(ErrorKey.of("agenda.error.reported")));
        assertThat(reports.meeting(first)).as("where the other is seen").contains(event);
        assertThat(recorded()).isEqualTo(1);

        coordination.delete(both, second).orThrow();
        activities.restore(both, first).orThrow();
        assertThat(coordination.restore(both, second)).isInstanceOf(Decision.Refused.class);
        assertThat(appointments.reportedAs(event).orElseThrow().activity()).isEqualTo(first);
        assertThat(jdbc.sql("select activity from mediation.published_from_meeting where meeting = ?")
                        .param(event)
                        .query(UUID.class)
                        .single())
                .isEqualTo(first);
    }

    @Test
    void whatIsRefusedLeavesTheEventToBeReported() {
        var event = event();
        appointments.once(
                both,
                event,
                Uuid7.next(),
                () -> activities.record(
                        both, Uuid7.next(), Sessions.individual().lasting(0).content()));
        assertThat(appointments.reportedAs(event)).isEmpty();
        assertThat(asCoordination(event, Uuid7.next())).isTrue();
    }

    private boolean asMediation(UUID event, UUID id) {
        ActivityContent content = Sessions.workshop().content();
        return appointments
                .once(
                        both,
                        event,
                        id,
                        () -> activities.record(both, id, content).orThrow())
                .isPresent();
    }

    private boolean asCoordination(UUID event, UUID id) {
        var content = EventReportDesk.content(events.held(both, event).orThrow());
        return events.once(
                        both,
                        event,
                        id,
                        () -> coordination.record(both, id, content).orThrow())
                .isPresent();
    }

    private int recorded() {
        return jdbc.sql("""
                        select (select count(*) from mediation.activity where counsellor = :her and deleted_at is null)
                            + (select count(*) from coordination.activity where coordinator = :her and deleted_at is null)
                        """).param("her", account).query(Integer.class).single();
    }

    /** An event of this person that was held, each two hours before the one before. */
    private UUID event() {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into agenda.meeting (id, kind, host, venue, zone, during, title, capacity, announced,
                            created_at, changed_at)
                        select :id, 'EVENT', :host, :venue, 'Europe/Paris', tstzrange(at, at + interval '90 minutes'),
                            'Café IA', 8, true, now(), now()
                        from (select now() - make_interval(hours => 48 + 2 * count(*)::int) as at
                              from agenda.meeting where host = :host)
                        """)
                .param("id", id)
                .param("host", account)
                .param("venue", Counsellors.venue(jdbc))
                .update();
        jdbc.sql("insert into agenda.seat (meeting, number) select ?, n from generate_series(1, 8) n")
                .param(id)
                .update();
        jdbc.sql("insert into coordination.event (id, kind, description) values (?, 'cafe_ia', 'Un débat')")
                .param(id)
                .update();
        return id;
    }
}
