package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.DateRange;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Over;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Paid;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.Schedule;
import java.util.List;

/**
 * A funding of a position, with what was paid of it.
 *
 * @param position its identifier in the older tool
 * @param version by which it is computed
 * @param closed whether its months are over: nothing more is paid, nor asked back but what is over the cap
 * @param cents committed: all it may come to, or what was paid once it is closed
 */
record Funded(
        String position,
        String version,
        Audience audience,
        DateRange months,
        Schedule schedule,
        boolean closed,
        long cents,
        List<Paid> payments,
        List<Over> over) {
    Funded {
        payments = List.copyOf(payments);
        over = List.copyOf(over);
    }
}
