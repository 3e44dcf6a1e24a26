package fr.mediane.programmes.competence;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.competence.adaptive.AnswerCode;
import fr.mediane.programmes.competence.adaptive.Interview;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Self-assessment for anyone, alone: nothing is kept, so nobody need be known. */
@Component
@Transactional(readOnly = true)
public class OpenAssessmentDesk {
    private final Banks banks;

    OpenAssessmentDesk(Banks banks) {
        this.banks = banks;
    }

    /** Before the first question; not everybody begins with the same. */
    public Interview begin() {
        return Interview.begin(banks.current(), ThreadLocalRandom.current().nextInt(Interview.ROTATIONS));
    }

    /** Where a code leads back to. Refused once the questions or their order have changed: other answers would be read into it. */
    public Decision<Interview> resume(AnswerCode code) {
        var bank = banks.current();
        return bank.mark() == code.mark()
                ? Decision.accepted(Interview.replay(bank, code.rotation(), code.answers()))
                : Decision.refused(ErrorKey.on("code", "competence.error.code-old"));
    }
}
