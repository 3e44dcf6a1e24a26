package fr.mediane.programmes.training.catalogue;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.TrainingRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what can be learnt and when; national administrators keep the sessions. */
@Component
@Transactional
public class SessionDesk {
    static final String TYPE = "session";
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 300;
    private static final int MOST_PLACES = 500;
    private static final long MOST_CENTS = 100_000_000;
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Pattern LINK = Pattern.compile("https://[^\\s]{3,500}");
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Modules modules;
    private final SessionWords words;
    private final JournalDesk journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionDesk(
            Sessions sessions,
            Enrolments enrolments,
            Modules modules,
            SessionWords words,
            JournalDesk journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.modules = modules;
        this.words = words;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Modules that everybody may follow, by a text in either language, an audience and a level. */
    @Transactional(readOnly = true)
    public List<LearningModule> open(String text, Optional<Audience> audience, Optional<Level> level) {
        var asked = text.strip();
        return modules.open(asked.length() > 100 ? asked.substring(0, 100) : asked, audience, level);
    }

    /** Sessions that have not ended and that the actor may come to, the next first; to a visitor, those for everybody. */
    @Transactional(readOnly = true)
    public List<Session> ahead(Actor actor) {
        return announced(actor).stream().filter(session -> !session.cancelled()).toList();
    }

    /** The same with those called off, for calendars that have taken them in. */
    @Transactional(readOnly = true)
    public List<Session> announced(Actor actor) {
        boolean all = TrainingRights.trained(actor).isPresent() || TrainingRights.administers(actor);
        return sessions.ahead(clock.instant(), MOST).stream()
                .filter(session -> all || session.module().open())
                .toList();
    }

    /** One that the actor may come to. */
    @Transactional(readOnly = true)
    public Decision<Session> find(Actor actor, UUID id) {
        return sessions.find(id)
                .filter(session -> session.module().open()
                        || TrainingRights.trained(actor).isPresent()
                        || TrainingRights.administers(actor))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** Every session, the latest first, for administrators. */
    @Transactional(readOnly = true)
    public Decision<List<Session>> all(Actor actor) {
        return TrainingRights.administers(actor) ? Decision.accepted(sessions.latest(MOST)) : Decision.forbidden();
    }

    /**
     * Adds a session.
     *
     * @param id made with the form: the same again changes nothing
     */
    public Decision<UUID> add(Actor actor, UUID id, SessionDraft typed) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        var draft = bare(typed);
        var faults = faults(draft);
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        var own = Uuid7.isUuid7(id) ? id : Uuid7.next();
        if (sessions.insert(own, draft, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            journal.created(actor, Entry.of(TrainingRights.MODULE, TYPE, own));
            events.publishEvent(new SessionAdded(own, draft.provider(), draft.priceCents(), draft.places()));
        }
        return Decision.accepted(own);
    }

    /**
     * Calls a session off, once: whoever has a place or waits is told, nobody enrols or signs any more. The same again
     * changes nothing and tells nobody.
     *
     * @param reason told to participants, 1 to 300 characters
     */
    public Decision<UUID> callOff(Actor actor, UUID id, String reason) {
        if (!TrainingRights.administers(actor)) {
            return Decision.forbidden();
        }
        if (sessions.find(id).isEmpty()) {
            return Decision.unknown();
        }
        sessions.hold(id);
        // read once nobody can enrol or sign any more
        var session = sessions.find(id).orElseThrow();
        if (session.cancelled()) {
            return Decision.accepted(id);
        }
        var why = line(reason);
        if (!between(why.length(), 1, LONGEST_REASON)) {
            return Decision.refused(ErrorKey.on("motif", "training.error.reason", LONGEST_REASON));
        }
        var all = enrolments.of(id);
        var now = clock.instant();
        if (!now.isBefore(session.endsAt())
                || all.stream().anyMatch(one -> one.signedAt().isPresent())) {
            return Decision.refused(ErrorKey.of("training.error.given"));
        }
        sessions.callOff(id, why, now);
        journal.changed(actor, Entry.of(TrainingRights.MODULE, TYPE, id, "cancelled"));
        events.publishEvent(new SessionCalledOff(id));
        all.forEach(one -> words.calledOff(session, one, why));
        return Decision.accepted(id);
    }

    private static SessionDraft bare(SessionDraft typed) {
        return new SessionDraft(
                typed.module(),
                line(typed.provider()),
                typed.startsAt(),
                typed.endsAt(),
                line(typed.place()),
                typed.link().strip(),
                typed.places(),
                typed.priceCents());
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    }

    private List<ErrorKey> faults(SessionDraft draft) {
        var faults = new ArrayList<ErrorKey>();
        refuseUnless(modules.find(draft.module()).isPresent(), "module", "training.error.module", faults);
        refuseUnless(between(draft.provider().length(), 1, 150), "organisme", "training.error.provider", faults);
        refuseUnless(draft.endsAt().isAfter(draft.startsAt()), "fin", "training.error.order", faults);
        refuseUnless(!draft.endsAt().isAfter(draft.startsAt().plus(LONGEST)), "fin", "training.error.long", faults);
        boolean remote = LINK.matcher(draft.link()).matches();
        refuseUnless(draft.link().isEmpty() || remote, "lien", "training.error.link", faults);
        refuseUnless(
                draft.place().length() <= 200 && (remote || !draft.place().isEmpty()),
                "lieu",
                "training.error.place",
                faults);
        refuseUnless(between(draft.places(), 1, MOST_PLACES), "places", "training.error.places", faults);
        refuseUnless(
                draft.priceCents() >= 0 && draft.priceCents() <= most(draft), "cout", "training.error.cost", faults);
        return faults;
    }

    /** Of a place, so that the session stays within what one may cost. */
    private static long most(SessionDraft draft) {
        return MOST_CENTS / Math.max(1, draft.places());
    }

    private static boolean between(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static void refuseUnless(boolean right, String field, String key, List<ErrorKey> faults) {
        if (!right) {
            faults.add(ErrorKey.on(field, key));
        }
    }
}
