package fr.mediane.steering.statistics.coverage;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.steering.statistics.asking.Within;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who answer for a territory, or for the country, where help is out of reach. */
@Component
public class CoverageDesk {
    /** Kilometres that someone may choose from. */
    public static final List<Integer> DISTANCES = List.of(5, 10, 15, 20, 30);

    /** About a quarter of an hour by car in the country. */
    public static final int USUAL_DISTANCE = 10;

    private final StatisticsDesk statistics;
    private final Distances distances;
    private final CoverageReads reads;

    CoverageDesk(StatisticsDesk statistics, Distances distances, CoverageReads reads) {
        this.statistics = statistics;
        this.distances = distances;
        this.reads = reads;
    }

    /** The territories that the actor answers for; none for anyone else. */
    public List<Perimeter> perimeters(Actor actor) {
        return statistics.perimeters(actor).stream()
                .filter(Perimeter::territorial)
                .toList();
    }

    /**
     * The communes whose centre is farther from any open venue, with who lives there. A commune with a venue in it is none,
     * however large.
     *
     * @param km one of {@link #DISTANCES}; another is taken as the usual one
     */
    public Decision<Gaps> gaps(Actor actor, Perimeter perimeter, int km) {
        return perimeters(actor).contains(perimeter)
                ? Decision.accepted(Gaps.of(
                        DISTANCES.contains(km) ? km : USUAL_DISTANCE,
                        distances.all().stream()
                                .filter(commune -> commune.within(perimeter))
                                .toList()))
                : Decision.forbidden();
    }

    /** The open venues of a territory where no activity was recorded in a period. */
    public Decision<QuietVenues> quiet(Actor actor, Perimeter perimeter, DateRange period) {
        return perimeters(actor).contains(perimeter)
                ? Decision.accepted(reads.quiet(Within.ground(perimeter), period))
                : Decision.forbidden();
    }
}
