package fr.mediane.engines.procedures.opinions;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseForgotten;
import fr.mediane.engines.procedures.CaseMoved;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those who have not answered, ends links whose day is over, and all of a case's when it is decided. Each is done in
 * a transaction of its own with the case locked: a process that dies leaves the rest to the next, and none is done twice.
 */
@Component
class OpinionRounds {
    private static final int REMIND_DAYS = 3;
    private static final int MOST = 1_000;
    private final Opinions opinions;
    private final OpinionMails mails;
    private final Cases cases;
    private final Moves moves;
    private final TransactionTemplate transaction;

    OpinionRounds(
            Opinions opinions, OpinionMails mails, Cases cases, Moves moves, PlatformTransactionManager transactions) {
        this.opinions = opinions;
        this.mails = mails;
        this.cases = cases;
        this.moves = moves;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "0 23 7 * * *", zone = Paris.NAME)
    void morning() {
        var today = Paris.day(moves.now());
        opinions.dueBy(today.minusDays(1), false, MOST)
                .forEach(one -> transaction.executeWithoutResult(_ -> expire(one, today)));
        opinions.dueBy(today.plusDays(REMIND_DAYS), true, MOST)
                .forEach(one -> transaction.executeWithoutResult(_ -> remind(one)));
    }

    /** Decided or taken back: no link opens any more, and who asks may read what was said. */
    @EventListener
    void on(CaseMoved moved) {
        if (moved.to().decided()) {
            for (var one : opinions.of(moved.dossier())) {
                opinions.end(one.id(), Opinion.State.STOPPED, null, moves.now());
                one.step().ifPresent(step -> opinions.show(step, moves.now()));
            }
        }
    }

    @EventListener
    void on(CaseForgotten forgotten) {
        opinions.forget(forgotten.dossier());
    }

    private void expire(Opinions.Waiting one, LocalDate today) {
        cases.lock(one.dossier()).ifPresent(dossier -> {
            boolean waits = opinions.of(one.dossier()).stream()
                    .anyMatch(opinion -> opinion.id().equals(one.id())
                            && opinion.state() == Opinion.State.WAITING
                            && opinion.due().isBefore(today));
            if (waits) {
                opinions.end(one.id(), Opinion.State.EXPIRED, null, moves.now());
                cases.waitFor(one.dossier(), Author.INSTRUCTOR, moves.now());
                moves.add(
                        Actor.SYSTEM,
                        dossier,
                        Steps.Draft.of(StepKind.OPINION_LATE, Author.MEDIANE)
                                .forInstructors()
                                .saying(one.expert()),
                        "opinion");
            }
        });
    }

    private void remind(Opinions.Waiting one) {
        cases.lock(one.dossier())
                .filter(_ -> opinions.remind(one.id()))
                .ifPresent(dossier -> mails.reminded(dossier, one));
    }
}
