package fr.mediane.steering.statistics.meetings;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.registers.identity.NameDesk;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.steering.statistics.meetings.Waits.Line;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells how long people wait for an appointment and how many do not come, to those who see these activities exactly. */
@Component
public class MeetingFiguresDesk {
    /** Who organises the work of counsellors; a prefect follows the programme, not each person in it. */
    private static final Set<Role> ORGANISERS = Set.of(Role.COORDINATOR, Role.EMPLOYER, Role.ADMINISTRATOR);

    private final StatisticsDesk statistics;
    private final WaitReads reads;
    private final NameDesk names;

    MeetingFiguresDesk(StatisticsDesk statistics, WaitReads reads, NameDesk names) {
        this.statistics = statistics;
        this.reads = reads;
        this.names = names;
    }

    /** What the actor may see. */
    public List<Perimeter> perimeters(Actor actor) {
        return statistics.perimeters(actor);
    }

    /** The appointments of a perimeter that took place in a period, or should have. */
    public Decision<Waits> waits(Actor actor, Perimeter perimeter, DateRange period) {
        if (!perimeters(actor).contains(perimeter)) {
            return Decision.forbidden();
        }
        var waits = reads.waits(Within.meetings(perimeter), period);
        return Decision.accepted(
                new Waits(waits.all(), waits.departements(), named(waits.venues()), hosts(actor, perimeter, waits)));
    }

    /** A place that is no venue of the register has no name there. */
    private static List<Line> named(List<Line> venues) {
        return venues.stream().filter(venue -> !venue.name().isEmpty()).toList();
    }

    private List<Line> hosts(Actor actor, Perimeter perimeter, Waits waits) {
        if (perimeter instanceof Perimeter.Own || Stream.of(Role.values()).noneMatch(role -> organises(actor, role))) {
            return List.of();
        }
        var known = names.named(
                actor,
                waits.hosts().stream().map(host -> UUID.fromString(host.code())).toList());
        return waits.hosts().stream()
                .map(host -> host.named(known.getOrDefault(UUID.fromString(host.code()), "")))
                .filter(host -> !host.name().isEmpty())
                .toList();
    }

    private static boolean organises(Actor actor, Role role) {
        return ORGANISERS.contains(role) && actor.is(role);
    }
}
