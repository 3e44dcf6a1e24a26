package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that comes back from employers whose funding ended early. */
@Component
@Transactional
public class GrantClaimDesk {
    private static final int FIRST = 25;
    private final GrantClaims claims;
    private final GrantBooks books;
    private final JournalDesk journal;
    private final Clock clock;

    GrantClaimDesk(GrantClaims claims, GrantBooks books, JournalDesk journal, Clock clock) {
        this.claims = claims;
        this.books = books;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What has not come back yet, oldest first.
     *
     * @param total how many there are
     */
    public record Unpaid(List<GrantClaim> first, long total) {
        public Unpaid {
            first = List.copyOf(first);
        }
    }

    /** The first of what has not come back yet: as many as one sees to at a time. */
    @Transactional(readOnly = true)
    public Decision<Unpaid> unpaid(Actor actor) {
        return GrantRights.pays(actor)
                ? Decision.accepted(new Unpaid(claims.unpaid(FIRST), claims.countUnpaid()))
                : Decision.forbidden();
    }

    /** What an employer has to give back, or gave back. */
    @Transactional(readOnly = true)
    public Decision<List<GrantClaim>> ofOrganisation(Actor actor, UUID organisation) {
        return actor.isForOrganisation(Role.EMPLOYER, organisation) || GrantRights.commits(actor)
                ? Decision.accepted(claims.ofOrganisation(organisation))
                : Decision.forbidden();
    }

    /** The money came back on a day, to the fund that had paid it. */
    public Decision<GrantClaim> repaid(Actor actor, UUID id, LocalDate day) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var found = claims.find(id);
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var claim = found.get();
        if (day.isBefore(claim.claimedOn()) || day.isAfter(Paris.today(clock))) {
            return Decision.refused(ErrorKey.on("jour", "grants.error.repaid-on"));
        }
        if (!claims.repaid(id, day)) {
            return Decision.refused(ErrorKey.of("grants.error.repaid"));
        }
        books.repaid(claim.funding(), claim.organisation(), claims.fund(claim.funding()), claim.cents(), day);
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, "grant-claim", id, "repaid"));
        return claims.find(id).map(Decision::accepted).orElseGet(Decision::unknown);
    }
}
