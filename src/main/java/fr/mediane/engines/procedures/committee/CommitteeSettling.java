package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
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
    private final Sittings sittings;
    private final Agendas agendas;
    private final CarryingOut carryingOut;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    CommitteeSettling(
            Sittings sittings,
            Agendas agendas,
            CarryingOut carryingOut,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.sittings = sittings;
        this.agendas = agendas;
        this.carryingOut = carryingOut;
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
        var problem = Objects.requireNonNull(apart.execute(status -> switch (carryingOut.of(meeting, item)) {
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
        agendas.settle(item.id(), problem);
    }

    private String words(ErrorKey problem) {
        return messages.text(Locale.FRENCH, problem.key(), problem.arguments().toArray());
    }
}
