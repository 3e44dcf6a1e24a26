package fr.mediane.steering.statistics.paths;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.steering.statistics.columns.Visits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells how people come back and progress, to those who see these activities exactly; levels of a few are never told. */
@Component
public class PathsDesk {
    /** Whoever was named in so many activities of the period is a regular. */
    public static final int REGULAR = 3;

    private final StatisticsDesk statistics;
    private final PathReads reads;
    private final int threshold;

    /** @param threshold the same as for what people answer to surveys: what they say of themselves is told of no few */
    PathsDesk(StatisticsDesk statistics, PathReads reads, @Value("${mediane.surveys.threshold:10}") int threshold) {
        this.statistics = statistics;
        this.reads = reads;
        this.threshold = Math.max(threshold, 5);
    }

    /** What the actor may see. */
    public List<Perimeter> perimeters(Actor actor) {
        return statistics.perimeters(actor);
    }

    /** The paths of the people named in the activities of a perimeter in a period. */
    public Decision<Paths> paths(Actor actor, Perimeter perimeter, DateRange period) {
        if (!perimeters(actor).contains(perimeter)) {
            return Decision.forbidden();
        }
        var counted = progress(actor, perimeter, period);
        return Decision.accepted(new Paths(
                regular(actor, perimeter, period),
                counted.stream().map(this::area).toList(),
                counted.stream().allMatch(PathReads.Counted::calibrated),
                threshold));
    }

    /** From the copy; before there is one, from the normal tables, which takes its time for a whole country. */
    private Paths.Regular regular(Actor actor, Perimeter perimeter, DateRange period) {
        return statistics.visits(actor, perimeter, period) instanceof Decision.Accepted<Visits>(var visits)
                ? new Paths.Regular(visits.named(), visits.regular(), visits.times())
                : reads.regular(Within.activities(perimeter), period);
    }

    private List<PathReads.Counted> progress(Actor actor, Perimeter perimeter, DateRange period) {
        return statistics.named(actor, perimeter, period, reads.assessed(period))
                        instanceof Decision.Accepted<Set<UUID>>(var helped)
                ? reads.progress(helped, period)
                : reads.progress(Within.activities(perimeter), period);
    }

    private Paths.Area area(PathReads.Counted counted) {
        boolean enough = counted.n() >= threshold;
        return new Paths.Area(
                counted.area(),
                counted.assessed(),
                enough ? Optional.of(counted.n()) : Optional.empty(),
                enough ? Optional.of(counted.change()) : Optional.empty());
    }
}
