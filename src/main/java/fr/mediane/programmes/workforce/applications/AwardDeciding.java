package fr.mediane.programmes.workforce.applications;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.Deciding;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whatever decides a request for positions (a committee, many at once) awards them with it. */
@Component
class AwardDeciding implements Deciding {
    private final AwardDecisionDesk desk;

    AwardDeciding(AwardDecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String procedure() {
        return PositionRequest.KEY;
    }

    @Override
    public Decision<CaseFile> decide(Actor actor, UUID id, UUID step, Ruled ruled, Map<String, String> details) {
        return ruled.verdict() == Verdict.ACCEPTED
                ? TypedAward.read(details).flatMap(award -> desk.decide(actor, id, step, ruled, award))
                : desk.decide(actor, id, step, ruled, TypedAward.NONE);
    }

    @Override
    public String words(Map<String, String> details) {
        return details.isEmpty() ? "" : desk.words(details);
    }
}
