package fr.mediane.programmes.mediation.logbook;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.LogbookLine;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A counsellor's own activities as a list or a day. Nobody lists somebody else's. */
@Component
public class LogbookDesk {
    private final Logbooks logbooks;

    LogbookDesk(Logbooks logbooks) {
        this.logbooks = logbooks;
    }

    /**
     * A page of one's own activities, and what all of them come to.
     *
     * @param totals of everything the filter lets through, not of this page alone
     */
    public record Part(List<LogbookLine> lines, LogbookTotals totals) {}

    /**
     * @param page from 1; a page beyond the end is the last one
     * @param size activities on a page, 1 to 200
     */
    @Transactional(readOnly = true)
    public Decision<Part> list(Actor actor, LogbookFilter filter, int page, int size) {
        var counsellor = ActivityDesk.counsellor(actor);
        if (counsellor.isEmpty()) {
            return Decision.forbidden();
        }
        int most = Math.clamp(size, 1, 200);
        var totals = logbooks.totals(counsellor.get(), filter);
        long last = Math.max(0, (totals.activities() - 1) / most);
        long offset = Math.clamp(page - 1L, 0, last) * most;
        return Decision.accepted(new Part(logbooks.lines(counsellor.get(), filter, most, offset), totals));
    }
}
