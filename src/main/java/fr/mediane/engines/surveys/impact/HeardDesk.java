package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.impact.ImpactDesk.Limits;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who attended say: of one event, to administrators; of all events of a series, to everyone, by whole quarters to
 * which no answer can come any more. What only a few said is hidden, and so much else that it is not found by subtraction.
 */
@Component
@Transactional(readOnly = true)
public class HeardDesk {
    private final Cells cells;
    private final Limits limits;
    private final Clock clock;

    HeardDesk(Cells cells, Limits limits, Clock clock) {
        this.cells = cells;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What was said, or that too few did.
     *
     * @param invited how many were asked
     * @param said {@link Tally#NONE} when too few answered
     * @param threshold below so many answers nothing is shown
     */
    public record Heard(long invited, Tally said, int threshold) {
        public boolean shown() {
            return said.answered() >= threshold;
        }
    }

    /** Of one event; everything that was answered until now. */
    public Decision<Heard> of(Actor actor, String series, UUID event) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        var all = cells.events(series);
        return Decision.accepted(all.stream()
                .filter(one -> one.id().equals(Optional.of(event)))
                .findFirst()
                .map(one -> new Heard(
                        one.tally().invited(), hidden(all, one) ? Tally.NONE : one.tally(), limits.threshold()))
                .orElse(new Heard(0, Tally.NONE, limits.threshold())));
    }

    /** Of all events of a series, for everyone. */
    public Heard of(String series) {
        var current = Quarter.of(Paris.today(clock).minusDays(limits.open().toDays() + 1));
        var quarters = cells.events(series).stream()
                .filter(one -> Quarter.of(one.day()).compareTo(current) < 0)
                .collect(Collectors.groupingBy(
                        one -> Quarter.of(one.day()), Collectors.mapping(Cells.Event::tally, Collectors.toList())))
                .values()
                .stream()
                .map(Tally::sum)
                .filter(new Veil(limits.threshold())::shows)
                .toList();
        var said = Tally.sum(quarters);
        return new Heard(said.invited(), said, limits.threshold());
    }

    /** Whether it is a small one of its quarter, or hides one. */
    private boolean hidden(List<Cells.Event> all, Cells.Event event) {
        var quarter = all.stream()
                .filter(one -> Quarter.of(one.day()).equals(Quarter.of(event.day())))
                .collect(Collectors.toMap(HeardDesk::name, Cells.Event::tally, Tally::plus));
        return new Veil(limits.threshold()).hidden(quarter).contains(name(event));
    }

    private static String name(Cells.Event event) {
        return event.id().map(UUID::toString).orElse("");
    }
}
