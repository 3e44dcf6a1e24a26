package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A counsellor's own activities as a list, a day and habits. Nobody lists somebody else's. */
@Component
public class LogbookDesk {
    private final Logbooks logbooks;
    private final Clock clock;

    LogbookDesk(Logbooks logbooks, Clock clock) {
        this.logbooks = logbooks;
        this.clock = clock;
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

    /** What a counsellor does most; nothing for someone who does not record. */
    @Transactional(readOnly = true)
    public Habits habits(Actor actor) {
        return ActivityDesk.counsellor(actor)
                .map(counsellor ->
                        logbooks.habits(counsellor, LocalDate.now(clock).minusYears(1)))
                .orElse(Habits.NONE);
    }
}
