package fr.mediane.programmes.workforce.grants;

import fr.mediane.programmes.workforce.grants.rules.Schedule;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be paid to an employer for a position.
 *
 * @param position its id
 * @param name of the employer
 * @param number of the position, as people say it
 * @param hold why it is not paid now
 * @param account to which it would go
 */
public record DueGrant(
        UUID funding,
        UUID position,
        UUID organisation,
        String name,
        long number,
        Schedule.Due due,
        Optional<GrantHold> hold,
        Optional<UUID> account,
        Optional<FundSource> fund) {
    /** Whether a fund may pay it: these months by one fund only. */
    boolean payableBy(FundSource chosen) {
        return hold.isEmpty() && fund.filter(before -> before != chosen).isEmpty();
    }
}
