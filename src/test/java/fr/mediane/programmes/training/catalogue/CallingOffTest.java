package fr.mediane.programmes.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class CallingOffTest {
    @Autowired
    AttendanceDesk desk;

    @Autowired
    SessionDesk sessions;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whoeverHasAPlaceOrWaitsIsToldOnceAndWhoLeftIsNot() {
        var session = session();
        var seated = reachable();
        var waits = reachable();
        var left = reachable();
        List.of(seated, waits, left).forEach(one -> desk.enrol(one, session).orThrow());
        var expected = Stream.of(seated, waits)
                .map(one -> "training called off "
                        + desk.of(one, session).orElseThrow().id())
                .collect(Collectors.toSet());
        var gone = desk.of(left, session).orElseThrow().id();
        desk.leave(left, session).orThrow();
        sessions.callOff(Actor.SYSTEM, session, "  Salle\u00A0 fermée ").orThrow();
        assertThat(keys(session)).isEqualTo(expected).noneMatch(key -> key.endsWith(gone.toString()));
        sessions.callOff(Actor.SYSTEM, session, "Autre chose").orThrow();
        assertThat(keys(session)).isEqualTo(expected);
        assertThat(sessions.find(Actor.SYSTEM, session).orThrow().calledOff())
                .as("the first reason stays")
                .contains("Salle fermée");
    }

    @Test
    void nobodyEnrolsOrSignsAnyMoreAndOnlyAdministratorsCallOff() {
        var session = session();
        var seated = counsellor();
        desk.enrol(seated, session).orThrow();
        assertThat(sessions.callOff(seated, session, "Non")).isInstanceOf(Decision.Forbidden.class);
        assertThat(sessions.callOff(Actor.SYSTEM, Uuid7.next(), "Non")).isInstanceOf(Decision.Unknown.class);
        for (var none : List.of("", " \n\t", "é".repeat(301))) {
            assertThat(reason(sessions.callOff(Actor.SYSTEM, session, none))).isEqualTo("training.error.reason");
        }
        sessions.callOff(Actor.SYSTEM, session, "é".repeat(300)).orThrow();
        assertThat(reason(desk.enrol(counsellor(), session))).isEqualTo("training.error.over");
        moveTo(session, Duration.ofMinutes(-5));
        assertThat(reason(desk.sign(seated, session))).isEqualTo("training.error.signing");
    }

    @Test
    void aSessionThatIsOverOrThatSomebodySignedForIsNotCalledOff() {
        var signed = session();
        var came = counsellor();
        desk.enrol(came, signed).orThrow();
        moveTo(signed, Duration.ofMinutes(-5));
        desk.sign(came, signed).orThrow();
        assertThat(reason(sessions.callOff(Actor.SYSTEM, signed, "Trop tard"))).isEqualTo("training.error.given");
        var over = session();
        moveTo(over, Duration.ofHours(-7));
        assertThat(reason(sessions.callOff(Actor.SYSTEM, over, "Trop tard"))).isEqualTo("training.error.given");
        assertThatThrownBy(() -> jdbc.sql(
                                "update training.session set cancelled_at = now(), called_off_why = 'x' where id = :id")
                        .param("id", signed)
                        .update())
                .hasMessageContaining("somebody has signed");
    }

    @Test
    void theDatabaseKeepsItCalledOff() {
        var session = session();
        desk.enrol(counsellor(), session).orThrow();
        assertThatThrownBy(() -> jdbc.sql("update training.session set cancelled_at = now() where id = :id")
                        .param("id", session)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("called_off_with_a_reason");
        sessions.callOff(Actor.SYSTEM, session, "Salle fermée").orThrow();
        for (var change : List.of(
                "update training.session set cancelled_at = null, called_off_why = null where id = :id",
                "update training.session set called_off_why = 'Autre' where id = :id",
                "update training.enrolment set signed_at = now() where session = :id",
                "insert into training.enrolment (id, session, account, enrolled_at)"
                        + " values (gen_random_uuid(), :id, gen_random_uuid(), now())")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", session).update())
                    .as(change)
                    .hasMessageContaining("called off");
        }
    }

    @Test
    void ofManyWhoSignAndOneWhoCallsOffAtOnceOneSideWins() throws Exception {
        var session = session();
        var came = counsellor();
        desk.enrol(came, session).orThrow();
        moveTo(session, Duration.ofMinutes(-5));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .<Callable<Decision<?>>>mapToObj(i -> () -> i % 2 == 0
                            ? desk.sign(came, session)
                            : sessions.callOff(Actor.SYSTEM, session, "Salle fermée"))
                    .toList();
            for (var one : pool.invokeAll(all)) {
                assertThat(one.get()).isNotNull();
            }
        }
        var signed = desk.of(came, session).orElseThrow().signedAt().isPresent();
        assertThat(sessions.find(Actor.SYSTEM, session).orThrow().cancelled()).isNotEqualTo(signed);
    }

    private Set<String> keys(UUID session) {
        return Set.copyOf(
                jdbc.sql("""
                        select n.key from platform.notice n
                        join training.enrolment e on n.key = 'training called off ' || e.id where e.session = :session
                        """).param("session", session).query(String.class).list());
    }

    private Actor reachable() {
        var who = counsellor();
        SomeTrainees.reachable(jdbc, who.account().orElseThrow());
        return who;
    }

    private Actor counsellor() {
        return SomeTrainees.counsellor(jdbc, access);
    }

    /** One place, nine days ahead. */
    private UUID session() {
        var start = clock.instant().plus(Duration.ofDays(9));
        var draft = new SessionDraft(
                "atelier", "Organisme d’essai", start, start.plus(Duration.ofHours(7)), "Die", "", 1, 0);
        return sessions.add(Actor.SYSTEM, Uuid7.next(), draft).orThrow();
    }

    private void moveTo(UUID session, Duration ahead) {
        var start = clock.instant().plus(ahead);
        jdbc.sql("update training.session set starts_at = :start, ends_at = :end where id = :id")
                .param("id", session)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("end", start.plus(Duration.ofHours(7)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
