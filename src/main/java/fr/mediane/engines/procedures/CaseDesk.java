package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answers;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases for the room that owns their procedure: who may read and do what, that room decides. */
@Component
@Transactional
public class CaseDesk {
    private final Cases cases;
    private final Procedures procedures;
    private final Moves moves;

    CaseDesk(Cases cases, Procedures procedures, Moves moves) {
        this.cases = cases;
        this.procedures = procedures;
        this.moves = moves;
    }

    /** A case with its procedure. */
    public record Opened(CaseFile dossier, Procedure procedure) {
        public Answers answers() {
            return dossier.answers(procedure.form());
        }
    }

    /** @throws java.util.NoSuchElementException when there is no such case */
    @Transactional(readOnly = true)
    public Opened opened(UUID id) {
        var dossier = cases.find(id).orElseThrow();
        return new Opened(dossier, procedures.of(dossier));
    }

    /**
     * Notes in the history of a case what became of it elsewhere.
     *
     * @param step UUIDv7: told twice under one id, it is told once
     * @param closed for those who decide only
     */
    public Decision<CaseFile> tell(Actor actor, UUID id, UUID step, boolean closed, String words) {
        var draft = Steps.Draft.of(StepKind.TOLD, Author.PARTNER).as(step).saying(words);
        return cases.lock(id)
                .map(dossier -> moves.add(actor, dossier, closed ? draft.forInstructors() : draft, "history"))
                .orElseGet(Decision::unknown);
    }
}
