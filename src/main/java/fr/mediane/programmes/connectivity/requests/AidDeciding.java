package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.instructing.Deciding;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whatever decides a request for help (a committee, many at once) decides who pays what with it. */
@Component
class AidDeciding implements Deciding {
    private final AidDecisionDesk desk;

    AidDeciding(AidDecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String procedure() {
        return HelpRequest.KEY;
    }

    @Override
    public Decision<CaseFile> decide(Actor actor, UUID id, UUID step, Ruled ruled, Map<String, String> details) {
        return TypedSplit.read(ruled.verdict() == Verdict.ACCEPTED ? details : Map.of())
                .flatMap(typed -> desk.decide(actor, id, step, ruled, typed.split(), typed.months()));
    }

    @Override
    public String words(Map<String, String> details) {
        return !details.isEmpty() && TypedSplit.read(details) instanceof Decision.Accepted<TypedSplit>(var typed)
                ? desk.words(typed.split())
                : "";
    }
}
