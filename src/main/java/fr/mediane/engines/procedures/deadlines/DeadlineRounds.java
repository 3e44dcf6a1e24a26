package fr.mediane.engines.procedures.deadlines;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Deadlines;
import fr.mediane.engines.procedures.Deadlines.Due;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.engines.procedures.Silence;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.kernel.Actor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due. A deadline goes in the very transaction that does what it asks: a process that dies leaves it to the
 * next, and no two do the same.
 */
@Component
class DeadlineRounds {
    private static final Logger log = LoggerFactory.getLogger(DeadlineRounds.class);
    private static final int AT_ONCE = 50;
    private static final int WORKERS = 2;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Procedures procedures;
    private final Moves moves;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;

    DeadlineRounds(
            Deadlines deadlines,
            Cases cases,
            Procedures procedures,
            Moves moves,
            PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.procedures = procedures;
        this.moves = moves;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${mediane.procedures.deadlines-every-seconds:60}", timeUnit = TimeUnit.SECONDS)
    void round() {
        if (some() == AT_ONCE) {
            many();
        }
    }

    /** While one waits for the database another one reckons. */
    private void many() {
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            CompletableFuture.allOf(IntStream.range(0, WORKERS)
                            .mapToObj(_ -> CompletableFuture.runAsync(this::rest, workers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void rest() {
        while (!stopping && some() == AT_ONCE) {}
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** Does the next ones; how many there were. */
    int some() {
        return transaction.execute(_ -> {
            var due = deadlines.take(moves.now(), AT_ONCE);
            due.forEach(this::pass);
            return due.size();
        });
    }

    private void pass(Due due) {
        cases.lock(due.dossier())
                .filter(one -> CaseState.OPEN.contains(one.state()))
                .ifPresent(dossier -> {
                    switch (due.kind()) {
                        case REMIND ->
                            moves.add(
                                    Actor.SYSTEM, dossier, by(StepKind.REMINDED).forInstructors(), "deadline");
                        case DECIDE -> silence(dossier);
                        case CORRECT -> uncorrected(dossier);
                        case ESCALATE ->
                            moves.add(
                                    Actor.SYSTEM,
                                    dossier,
                                    by(StepKind.ESCALATED).forInstructors(),
                                    "deadline");
                    }
                });
    }

    /** Nobody decided in time: what that means, the procedure says. */
    private void silence(CaseFile dossier) {
        switch (procedures.of(dossier).silence()) {
            case NOTHING ->
                moves.add(Actor.SYSTEM, dossier, by(StepKind.REMINDED).forInstructors(), "deadline");
            case REFUSAL -> {
                cases.silent(dossier.id(), moves.now());
                moves.add(Actor.SYSTEM, dossier, by(StepKind.SILENCE).because(Silence.REFUSAL), "deadline");
            }
            case ACCEPTANCE -> {
                var examined = dossier.state() == CaseState.UNDER_INSTRUCTION
                        ? dossier
                        : moves.move(Actor.SYSTEM, dossier, CaseState.UNDER_INSTRUCTION, by(StepKind.TAKEN))
                                .orThrow();
                moves.move(
                        Actor.SYSTEM,
                        examined,
                        CaseState.ACCEPTED,
                        by(StepKind.SILENCE).because(Silence.ACCEPTANCE));
            }
        }
    }

    /** What was asked for did not come: whoever examines it decides without. */
    private void uncorrected(CaseFile dossier) {
        if (dossier.state() == CaseState.UNDER_CONSTRUCTION) {
            moves.add(Actor.SYSTEM, dossier, by(StepKind.REMINDED), "deadline");
            log.debug("Case {} was not mended in time", dossier.number());
        }
    }

    private static Steps.Draft by(StepKind kind) {
        return Steps.Draft.of(kind, Author.MEDIANE);
    }
}
