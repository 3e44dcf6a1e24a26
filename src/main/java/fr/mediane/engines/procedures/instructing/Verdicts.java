package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Decides cases of any procedure, each in the way of its own. */
@Component
@Transactional
public class Verdicts {
    private final InstructionDesk desk;
    private final List<Deciding> ways;

    Verdicts(InstructionDesk desk, List<Deciding> ways) {
        this.desk = desk;
        this.ways = List.copyOf(ways);
    }

    /** Begins to examine the case where nobody has, and decides it: both, or neither. */
    public Decision<CaseFile> decide(
            Actor actor, CaseFile dossier, UUID step, Ruled ruled, Map<String, String> details) {
        var decided = desk.taken(actor, dossier.id(), step)
                ? Decision.accepted(dossier)
                : desk.take(actor, dossier.id()).flatMap(_ -> decided(actor, dossier, step, ruled, details));
        if (!(decided instanceof Decision.Accepted<CaseFile>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return decided;
    }

    private Decision<CaseFile> decided(
            Actor actor, CaseFile dossier, UUID step, Ruled ruled, Map<String, String> details) {
        return way(dossier.procedure())
                .map(way -> way.decide(actor, dossier.id(), step, ruled, details))
                .orElseGet(() -> desk.decide(actor, dossier.id(), step, ruled));
    }

    /** What details of a decision say, in French; nothing for none. */
    public String words(String procedure, Map<String, String> details) {
        return way(procedure).map(way -> way.words(details)).orElse("");
    }

    /** Whether cases of a procedure can be decided here although more is to be said than yes or no. */
    public boolean knows(String procedure) {
        return way(procedure).isPresent();
    }

    private Optional<Deciding> way(String procedure) {
        return ways.stream().filter(way -> way.procedure().equals(procedure)).findFirst();
    }
}
