package fr.mediane.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.Attendance;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.start.CommandRunner;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person known by a phone number only is not at two places, though the key by which one knows them changes meanwhile. */
@MedianeTest
class KeysChangeWhileBookingTest {
    private static final ErrorKey BUSY = ErrorKey.of("agenda.error.person-busy");

    @Autowired
    MeetingDesk meetings;

    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    CommandRunner commands;

    @Autowired
    KeyTurn turn;

    @Autowired
    KeyedHash hash;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Actor amina = Agendas.host();
    private final Actor bruno = Agendas.host();
    private final String name = "Ana " + Uuid7.next();
    private UUID venue = new UUID(0, 0);

    @BeforeEach
    void aVenue() {
        venue = Agendas.venue(jdbc);
    }

    @AfterEach
    void oneKeyIsLeft() {
        assertThat(commands.run(List.of("rotate-keys", "retire"), new PrintStream(new ByteArrayOutputStream())))
                .isZero();
    }

    @Test
    void aBookingUnderTheFormerKeyIsDoneBeforeOneUnderTheNewBegins() throws Exception {
        var first = workshop(amina, 1);
        var second = workshop(bruno, 1);
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        int former = hash.primary();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = threads.submit(() -> transaction.execute(_ -> {
                var booked = enrol(amina, first, Uuid7.next());
                written.countDown();
                await(commit);
                return booked;
            }));
            written.await();
            var change = threads.submit(turn::change);
            pause();
            int meanwhile = hash.primary();
            var late = threads.submit(() -> enrol(bruno, second, Uuid7.next()));
            pause();
            commit.countDown();
            assertThat(meanwhile).as("no new key before the first is done").isEqualTo(former);
            assertThat(early.get()).isInstanceOf(Decision.Accepted.class);
            assertThat(late.get()).isEqualTo(Decision.refused(BUSY));
            change.get();
        }
        assertThat(hash.primary()).isNotEqualTo(former);
    }

    @Test
    void whoBookedUnderTheFormerKeyIsKnownUntilEverythingIsUnderTheNew() {
        enrol(amina, workshop(amina, 1), Uuid7.next()).orThrow();
        turn.change();
        assertThat(enrol(bruno, workshop(bruno, 1), Uuid7.next())).isEqualTo(Decision.refused(BUSY));
    }

    @Test
    void whoWaitedUnderTheFormerKeyIsNotSeatedTwiceWhenASeatIsFreed() {
        var full = workshop(bruno, 1);
        var other = enrolment
                .enrol(bruno, full, Uuid7.next(), Participant.named("Bo", Agendas.phone(12)))
                .orThrow();
        var waits = enrol(bruno, full, Uuid7.next()).orThrow();
        turn.change();
        enrol(amina, workshop(amina, 1), Uuid7.next()).orThrow();
        enrolment.attend(bruno, other.id(), Attendance.EXCUSED).orThrow();
        assertThat(jdbc.sql("select seat is null from agenda.booking where id = ?")
                        .param(waits.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aProcessWithoutSightOfTheNewestKeyBooksNothing() {
        var workshop = workshop(amina, 3);
        int newest = hash.primary();
        turn.change();
        try {
            jdbc.sql("update platform.newest_hash_key set number = :number")
                    .param("number", newest ^ hash.primary() ^ 1)
                    .update();
            assertThatThrownBy(() -> enrol(amina, workshop, Uuid7.next()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("newest key");
        } finally {
            jdbc.sql("update platform.newest_hash_key set number = :number")
                    .param("number", hash.primary())
                    .update();
        }
        assertThat(enrol(amina, workshop, Uuid7.next())).isInstanceOf(Decision.Accepted.class);
    }

    private Decision<Booking> enrol(Actor host, UUID meeting, UUID id) {
        return enrolment.enrol(host, meeting, id, Participant.named(name, Agendas.phone(11)));
    }

    private UUID workshop(Actor host, int seats) {
        return meetings.plan(host, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(14), 60, "Photos", seats))
                .orThrow()
                .id();
    }

    /** Long enough for what does not have to wait. */
    private static void pause() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
