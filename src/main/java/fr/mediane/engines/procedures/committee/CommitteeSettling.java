package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.Verdicts;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Paris;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what committees decided: each case by itself, in the name of who closed the meeting. What cannot be done (no money
 * left, a request withdrawn meanwhile) is said in the minutes, and the case waits for another meeting. A process that dies
 * in the middle leaves the rest to the next; a case decided and not yet noted is not decided again (its step is known).
 */
@Component
public class CommitteeSettling {
    private static final Logger log = LoggerFactory.getLogger(CommitteeSettling.class);
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRENCH);
    private final Sittings sittings;
    private final Agendas agendas;
    private final Cases cases;
    private final Verdicts verdicts;
    private final Moves moves;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    CommitteeSettling(
            Sittings sittings,
            Agendas agendas,
            Cases cases,
            Verdicts verdicts,
            Moves moves,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.sittings = sittings;
        this.agendas = agendas;
        this.cases = cases;
        this.verdicts = verdicts;
        this.moves = moves;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does all that is to be done, and comes back to what a process left that died. */
    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    public void settle() {
        var failed = new HashSet<UUID>();
        while (Boolean.TRUE.equals(transaction.execute(_ -> settled(failed)))) {}
    }

    /** False when nothing is left. */
    private boolean settled(Set<UUID> failed) {
        var next = agendas.next(failed);
        next.flatMap(agendas::find).ifPresent(item -> {
            try {
                settle(item);
            } catch (RuntimeException e) {
                log.error("Item {} of a committee was not settled and will be tried again", item.id(), e);
                failed.add(item.id());
            }
        });
        return next.isPresent();
    }

    private void settle(AgendaItem item) {
        var meeting = sittings.find(item.sitting()).orElseThrow();
        var who = new Actor(meeting.heldBy(), "", Set.of(new Grant(Role.INSTRUCTOR, meeting.scope())));
        var problem = Objects.requireNonNull(
                apart.execute(status -> switch (item.decides() ? decided(who, meeting, item) : adjourned(who, item)) {
                    case Decision.Accepted<CaseFile> _ -> "";
                    case Decision.Refused<CaseFile>(var reasons) -> {
                        status.setRollbackOnly();
                        yield words(reasons.getFirst());
                    }
                    case Decision<CaseFile> _ -> {
                        status.setRollbackOnly();
                        yield words(ErrorKey.of("procedures.committee.error.gone"));
                    }
                }));
        agendas.settle(item.id(), problem, moves.now());
    }

    private Decision<CaseFile> decided(Actor who, Sitting meeting, AgendaItem item) {
        return cases.find(item.dossier())
                .map(dossier -> verdicts.decide(
                        who,
                        dossier,
                        item.step(),
                        told(meeting, item),
                        item.opinion().details()))
                .orElseGet(Decision::unknown);
    }

    private Decision<CaseFile> adjourned(Actor who, AgendaItem item) {
        return cases.lock(item.dossier())
                .map(dossier -> moves.add(
                        who,
                        dossier,
                        Steps.Draft.of(StepKind.ADJOURNED, Author.INSTRUCTOR)
                                .forInstructors()
                                .as(item.step())
                                .saying(item.said().map(Opinion::reason).orElse("")),
                        "committee"))
                .orElseGet(Decision::unknown);
    }

    private Ruled told(Sitting meeting, AgendaItem item) {
        var opinion = item.opinion();
        var by = messages.text(
                Locale.FRENCH,
                "procedures.committee.words",
                DAY.format(Paris.day(meeting.startsAt())),
                meeting.people().orElseThrow().chair());
        return new Ruled(opinion.verdict(), (by + "\n\n" + opinion.reason()).strip(), opinion.departure());
    }

    private String words(ErrorKey problem) {
        return messages.text(Locale.FRENCH, problem.key(), problem.arguments().toArray());
    }
}
