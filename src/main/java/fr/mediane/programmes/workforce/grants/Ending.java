package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidences;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends fundings: what was paid and not earned is claimed back, and what will not be paid is committed no more. */
@Component
class Ending {
    private final Fundings fundings;
    private final Plans plans;
    private final GrantClaims claims;
    private final GrantBooks books;
    private final GrantEvidences evidences;

    Ending(Fundings fundings, Plans plans, GrantClaims claims, GrantBooks books, GrantEvidences evidences) {
        this.fundings = fundings;
        this.plans = plans;
        this.claims = claims;
        this.books = books;
        this.evidences = evidences;
    }

    /** @param asked the first day that is not funded any more; at the earliest the second day of the funding */
    void end(Funding funding, VersionTimeline versions, LocalDate asked, LocalDate today) {
        long ordered = funding.paid() - fundings.withdrawPrepared(funding.id());
        var last = asked.isAfter(funding.months().until()) ? funding.months().until() : asked;
        var until = last.isAfter(funding.begins()) ? last : funding.begins().plusDays(1);
        var schedule = plans.compute(funding.ending(until), versions);
        plans.put(Map.of(funding.id(), schedule));
        long unearned = Math.max(0, ordered - schedule.entitled());
        if (unearned > 0) {
            var claim = Uuid7.next();
            books.claim(claim, funding, unearned, today);
            claims.add(claim, funding.id(), unearned, today);
        }
        long spared = Math.max(0, funding.cents() - schedule.entitled());
        if (spared > 0) {
            books.release(funding, spared, today);
        }
        fundings.end(funding.id(), until, funding.cents() - spared);
        evidences.askClosing(funding.id(), today);
    }
}
