package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.connectivity.operators.Parameters;
import fr.mediane.programmes.connectivity.sources.Identity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an aid means to the household that gets it: its ceiling of the year, and the next twelve months. */
@Component
class Household {
    private final Adults adults;
    private final Aids aids;
    private final Parameters parameters;
    private final Clock clock;

    Household(Adults adults, Aids aids, Parameters parameters, Clock clock) {
        this.adults = adults;
        this.aids = aids;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Notes the aid and for whom it counts; the database refuses the second of a kind, and what passes the ceiling. */
    void commit(Actor actor, Aid aid, List<Identity> who) {
        var known = adults.known(who);
        aids.add(aid, clock.instant(), actor.account());
        aids.countFor(aid, known, months(aid.grantedOn()));
        aids.addToYear(aid, known, ceiling(aid.grantedOn()));
    }

    /** Within how many months the same aid is not given again. */
    int months(LocalDate day) {
        return parameters.on("between-aids", day);
    }

    /** In cents, for a household in a year. */
    int ceiling(LocalDate day) {
        return parameters.on("household-ceiling", day);
    }
}
