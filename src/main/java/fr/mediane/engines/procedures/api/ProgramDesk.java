package fr.mediane.engines.procedures.api;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.Proposal;
import fr.mediane.engines.procedures.instructing.Verdicts;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Cases for programs: what changed, one with all it says, and deciding it with the same guarantees as for instructors. What
 * a list says is of nobody; reading a case is noted in the journal.
 */
@Component
@Transactional
public class ProgramDesk {
    /** Cases of a list at once. */
    public static final int MOST = 200;

    private final Cases cases;
    private final Steps steps;
    private final Procedures procedures;
    private final DocumentDesk documents;
    private final InstructionDesk instruction;
    private final Verdicts verdicts;
    private final ChangeFeed feed;
    private final JournalDesk journal;

    ProgramDesk(
            Cases cases,
            Steps steps,
            Procedures procedures,
            DocumentDesk documents,
            InstructionDesk instruction,
            Verdicts verdicts,
            ChangeFeed feed,
            JournalDesk journal) {
        this.cases = cases;
        this.steps = steps;
        this.procedures = procedures;
        this.documents = documents;
        this.instruction = instruction;
        this.verdicts = verdicts;
        this.feed = feed;
        this.journal = journal;
    }

    /**
     * What changed after a position, each case once, as it is now.
     *
     * @param next where to go on
     * @param more whether there is more to be had at once
     */
    public record Changed(List<CaseFile> cases, Change.Position next, boolean more) {
        public Changed {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A case opened for a program.
     *
     * @param steps without those for instructors only
     * @param documents that answers name
     * @param attached what was sent along with a step, by its id
     * @param proposed what the rules say while it is examined, for a program that may decide
     * @param elsewhere the page on which only people decide it, when there is one
     */
    public record Opened(
            CaseFile dossier,
            List<Step> steps,
            List<Document> documents,
            Map<UUID, List<Document>> attached,
            Optional<Decision<Proposal>> proposed,
            Optional<String> elsewhere) {
        public Opened {
            steps = List.copyOf(steps);
            documents = List.copyOf(documents);
            attached = Map.copyOf(attached);
        }
    }

    /**
     * The cases of the program's territory that changed after a position, in the order of their last changes. A slow
     * transaction is waited for, never lost.
     *
     * @param limit 1 to {@link #MOST}
     */
    @Transactional(readOnly = true)
    public Decision<Changed> changed(Actor actor, Change.Position after, int limit) {
        return reach(actor, Role.CASE_READER).map(scope -> {
            int many = Math.clamp(limit, 1, MOST);
            var changes = feed.after(CaseChanges.feed(scope), after, many);
            var ids = new ArrayList<>(
                    changes.reversed().stream().map(Change::record).distinct().toList());
            var known = cases.among(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
            return new Changed(
                    ids.reversed().stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    changes.isEmpty() ? after : changes.getLast().position(),
                    changes.size() == many);
        });
    }

    /** One of the program's territory; unknown when it is another's. */
    public Decision<Opened> find(Actor actor, UUID id) {
        return theirs(actor, Role.CASE_READER, id).map(dossier -> {
            journal.read(actor, Entry.of(Moves.MODULE, Moves.RECORD, id));
            boolean decides = actor.is(Role.CASE_DECIDER) && dossier.state() == CaseState.UNDER_INSTRUCTION;
            return new Opened(
                    dossier,
                    steps.of(id, false),
                    documents.of(dossier),
                    documents.attached(dossier, false),
                    decides ? instruction.proposal(actor, id).orThrow() : Optional.empty(),
                    elsewhere(dossier));
        });
    }

    /** Begins to examine a case; taken twice, it is taken once. */
    public Decision<CaseFile> take(Actor actor, UUID id) {
        return theirs(actor, Role.CASE_DECIDER, id).flatMap(_ -> instruction.take(actor, id));
    }

    /** Whether the program decides at all: nothing of what it sends is read before. */
    @Transactional(readOnly = true)
    public Decision<Actor> mayDecide(Actor actor) {
        return reach(actor, Role.CASE_DECIDER).map(_ -> actor);
    }

    /**
     * Decides a case that is being examined, unless only people decide it on a page.
     *
     * @param step UUIDv7 made by the program: sent twice, it is one decision
     * @param details what is decided beyond the verdict, as the room that owns the procedure reads it
     */
    public Decision<CaseFile> decide(
            Actor actor, UUID id, UUID step, InstructionDesk.Ruled ruled, Map<String, String> details) {
        var decided = theirs(actor, Role.CASE_DECIDER, id).flatMap(dossier -> {
            if (elsewhere(dossier).isPresent()) {
                return Decision.refused(ErrorKey.of("procedures.partners.error.elsewhere"));
            }
            return dossier.state() == CaseState.UNDER_CONSTRUCTION
                    ? Decision.refused(ErrorKey.of("procedures.error.state"))
                    : verdicts.decide(actor, dossier, step, ruled, details);
        });
        if (!(decided instanceof Decision.Accepted<CaseFile>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return decided;
    }

    private Optional<String> elsewhere(CaseFile dossier) {
        return verdicts.knows(dossier.procedure())
                ? Optional.empty()
                : procedures.owner(dossier.procedure()).decidedAt(dossier);
    }

    private Decision<CaseFile> theirs(Actor actor, Role role, UUID id) {
        return reach(actor, role)
                .flatMap(scope -> cases.find(id)
                        .filter(dossier -> dossier.instructedBy().equals(Optional.of(scope)))
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown));
    }

    /** A program has one. */
    private static Decision<Scope> reach(Actor actor, Role role) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::scope)
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(Decision::forbidden);
    }
}
