package fr.mediane.steering.statistics.reach;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.steering.statistics.asking.Within;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who answer for a territory, or for the country, how many of its inhabitants were helped. */
@Component
public class ReachDesk {
    private final StatisticsDesk statistics;
    private final ReachReads reads;

    ReachDesk(StatisticsDesk statistics, ReachReads reads) {
        this.statistics = statistics;
        this.reads = reads;
    }

    /** The territories that the actor answers for; none for anyone else. */
    public List<Perimeter> perimeters(Actor actor) {
        return statistics.perimeters(actor).stream()
                .filter(Perimeter::territorial)
                .toList();
    }

    /**
     * The inhabitants of a territory who were helped in a period.
     *
     * @param grain one that divides the territory; else the largest one that does
     */
    public Decision<Reach> reach(Actor actor, Perimeter perimeter, DateRange period, Grain grain) {
        if (!perimeters(actor).contains(perimeter)) {
            return Decision.forbidden();
        }
        var grains = Grain.of(perimeter);
        return Decision.accepted(
                reads.reach(Within.ground(perimeter), period, grains.contains(grain) ? grain : grains.getFirst()));
    }
}
