package fr.mediane.engines.procedures;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What every change of a case does: state, history, journal, what others are told. The caller has locked the case. */
@Component
public class Moves {
    public static final String MODULE = "engines.procedures";
    public static final String RECORD = "case";
    private final Cases cases;
    private final Steps steps;
    private final ApplicationEventPublisher events;
    private final JournalDesk journal;
    private final Clock clock;

    Moves(Cases cases, Steps steps, ApplicationEventPublisher events, JournalDesk journal, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A case has changed for its readers outside: state, answers, history without what is for instructors only. Told
     * within the transaction in which it does.
     *
     * @param dossier as it is now
     */
    public record Changed(CaseFile dossier) {}

    /**
     * What was filed before has been sent again, with what its answers are now. Told within the transaction in which it is.
     */
    public record Mended(CaseFile dossier) {}

    /** To another state. */
    public Decision<CaseFile> move(Actor actor, CaseFile dossier, CaseState to, Steps.Draft step) {
        if (!dossier.state().leadsTo(to)) {
            return Decision.refused(ErrorKey.of("procedures.error.state"));
        }
        var now = now();
        if (dossier.state() != CaseState.DRAFT) { // filing writes more than the state
            cases.move(dossier.id(), to, now);
        }
        return added(actor, dossier, to, step, "state", now).map(moved -> {
            events.publishEvent(new CaseMoved(dossier.id(), dossier.procedure(), dossier.state(), to, now));
            return moved;
        });
    }

    /** Something that leaves the state as it is. */
    public Decision<CaseFile> add(Actor actor, CaseFile dossier, Steps.Draft step, String field) {
        return added(actor, dossier, dossier.state(), step, field, now());
    }

    private Decision<CaseFile> added(
            Actor actor, CaseFile dossier, CaseState state, Steps.Draft step, String field, Instant now) {
        if (!steps.add(actor, dossier.id(), state, step, now)) {
            // an id that another case has: without a step in its history nothing happens to a case
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.of("procedures.error.id"));
        }
        var entry = Entry.of(MODULE, RECORD, dossier.id(), field);
        journal.changed(actor, dossier.applicant().map(entry::onBehalfOf).orElse(entry));
        events.publishEvent(new CaseNotices.News(dossier, step));
        var after = cases.find(dossier.id());
        after.filter(_ -> !step.closed()).ifPresent(this::changed);
        return after.map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** Says that a step which only instructors read is now for everybody. */
    public void shown(UUID dossier) {
        cases.find(dossier).ifPresent(this::changed);
    }

    /** Says that a case is no longer what its readers outside saw. */
    void changed(CaseFile after) {
        events.publishEvent(new Changed(after));
    }

    /** Says that a case was sent again. */
    void mended(CaseFile dossier) {
        events.publishEvent(new Mended(dossier));
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
