package fr.mediane.programmes.training.orders;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import fr.mediane.programmes.training.catalogue.SessionDraft;
import fr.mediane.registers.identity.AccessDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of a test's own, with an order of three places at 100.01 €. */
public record SomeOrders(
        SessionDesk sessions, AttendanceDesk attendance, AccessDesk access, JdbcClient jdbc, Clock clock) {
    /** A session ahead. */
    public UUID session() {
        var start = clock.instant().plus(Duration.ofDays(9));
        var draft = new SessionDraft(
                "atelier", "Organisme " + Uuid7.next(), start, start.plus(Duration.ofHours(7)), "Die", "", 3, 10_001);
        return sessions.add(Actor.SYSTEM, Uuid7.next(), draft).orThrow();
    }

    /** A session that is over, to which so many came. */
    public UUID given(int present) {
        var session = session();
        var people = Stream.generate(() -> SomeTrainees.counsellor(jdbc, access))
                .limit(present)
                .toList();
        people.forEach(one -> attendance.enrol(one, session).orThrow());
        moveTo(session, Duration.ofHours(-1));
        people.forEach(one -> attendance.sign(one, session).orThrow());
        moveTo(session, Duration.ofHours(-8));
        return session;
    }

    /** As if it began so long from now; it lasts seven hours. */
    public void moveTo(UUID session, Duration ahead) {
        var start = clock.instant().plus(ahead);
        jdbc.sql("update training.session set starts_at = :start, ends_at = :end where id = :id")
                .param("id", session)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("end", start.plus(Duration.ofHours(7)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
