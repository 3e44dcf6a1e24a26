package fr.mediane.programmes.training.catalogue;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.registers.identity.NameDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes to a session. A full one has a waiting list; whoever leaves makes room for the first on it. Of two who press for
 * the last place at once, one gets it: seats are rows, and the database gives each to one enrolment.
 */
@Component
@Transactional
public class AttendanceDesk {
    private static final String TYPE = "enrolment";
    private final Enrolments enrolments;
    private final Sessions sessions;
    private final SessionDesk desk;
    private final SessionWords words;
    private final NameDesk names;
    private final JournalDesk journal;
    private final Clock clock;

    AttendanceDesk(
            Enrolments enrolments,
            Sessions sessions,
            SessionDesk desk,
            SessionWords words,
            NameDesk names,
            JournalDesk journal,
            Clock clock) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.desk = desk;
        this.words = words;
        this.names = names;
        this.journal = journal;
        this.clock = clock;
    }

    /** A line of an attendance sheet. */
    public record Line(Enrolment enrolment, String name) {}

    /** Takes a place, or the end of the waiting list; pressed twice, it counts once. */
    public Decision<Enrolment> enrol(Actor actor, UUID session) {
        if (actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        var account = actor.account().get();
        return desk.find(actor, session).flatMap(_ -> {
            sessions.hold(session);
            var found = sessions.find(session).orElseThrow();
            var already = enrolments.of(session, account);
            if (already.isPresent()) {
                return Decision.accepted(already.get());
            }
            if (!found.ahead(clock.instant())) {
                return Decision.refused(ErrorKey.of("training.error.over"));
            }
            var id = Uuid7.next();
            enrolments.insert(id, session, account, now());
            journal.created(actor, Entry.of(TrainingRights.MODULE, TYPE, id));
            return Decision.accepted(enrolments.of(session, account).orElseThrow());
        });
    }

    /** Gives one's place back, or leaves the waiting list; until the session begins, or one has signed for it. */
    public Decision<UUID> leave(Actor actor, UUID session) {
        return own(actor, session).flatMap(mine -> {
            sessions.hold(session);
            var found = sessions.find(session).orElseThrow();
            if (!found.ahead(clock.instant())) {
                return Decision.refused(ErrorKey.of("training.error.begun"));
            }
            // read again: the waiting list may have moved before the session was held
            var mineNow = enrolments.of(session, mine.account()).orElse(mine);
            if (mineNow.signedAt().isPresent()) {
                return Decision.refused(ErrorKey.of("training.error.signed"));
            }
            enrolments.leave(mineNow.id(), now());
            journal.changed(actor, Entry.of(TrainingRights.MODULE, TYPE, mineNow.id(), "left"));
            mineNow.seat()
                    .flatMap(seat -> enrolments.moveUp(session, seat))
                    .flatMap(next -> enrolments.of(session, next))
                    .ifPresent(next -> words.movedUp(found, next));
            return Decision.accepted(session);
        });
    }

    /** Signs the attendance sheet for oneself: one press, with its time; pressed twice, the first counts. */
    public Decision<Enrolment> sign(Actor actor, UUID session) {
        return own(actor, session).flatMap(mine -> {
            sessions.hold(session);
            var found = sessions.find(session).orElseThrow();
            if (mine.seat().isEmpty() || !found.signing(clock.instant())) {
                return Decision.refused(ErrorKey.of("training.error.signing"));
            }
            if (enrolments.sign(mine.id(), now())) {
                journal.changed(actor, Entry.of(TrainingRights.MODULE, TYPE, mine.id(), "signed"));
            }
            return Decision.accepted(enrolments.of(session, mine.account()).orElseThrow());
        });
    }

    /** One's own enrolment. */
    @Transactional(readOnly = true)
    public Optional<Enrolment> of(Actor actor, UUID session) {
        return actor.account().flatMap(account -> enrolments.of(session, account));
    }

    /** The sessions that one comes or came to, the latest first. */
    @Transactional(readOnly = true)
    public List<Session> own(Actor actor) {
        return actor.account().map(sessions::of).orElse(List.of());
    }

    /** The attendance sheet with names, for administrators; reading it is journaled. */
    public Decision<List<Line>> sheet(Actor actor, UUID session) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        if (sessions.find(session).isEmpty()) {
            return Decision.unknown();
        }
        journal.read(actor, Entry.of(TrainingRights.MODULE, SessionDesk.TYPE, session, "names", "signatures"));
        var all = enrolments.of(session);
        var named = names.named(actor, all.stream().map(Enrolment::account).toList());
        return Decision.accepted(all.stream()
                .map(one -> new Line(one, named.getOrDefault(one.account(), "")))
                .toList());
    }

    private Decision<Enrolment> own(Actor actor, UUID session) {
        return of(actor, session).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
