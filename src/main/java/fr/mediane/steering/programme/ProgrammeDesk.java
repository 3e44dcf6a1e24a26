package fr.mediane.steering.programme;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the programme, as far as somebody sees its positions. */
@Component
@Transactional(readOnly = true)
public class ProgrammeDesk {
    private static final int MOST = 20_000;
    private final WorkforceRights rights;
    private final ProgrammeReads reads;
    private final Clock clock;

    ProgrammeDesk(WorkforceRights rights, ProgrammeReads reads, Clock clock) {
        this.rights = rights;
        this.reads = reads;
        this.clock = clock;
    }

    /** Whether the actor sees something of it. */
    public boolean mayCome(Actor actor) {
        return !rights.reach(actor).nothing();
    }

    public Decision<Programme> of(Actor actor) {
        var reach = rights.reach(actor);
        if (reach.nothing()) {
            return Decision.forbidden();
        }
        var today = Paris.today(clock);
        var counted = reads.alerts(reach, today, Optional.empty(), MOST).stream()
                .collect(Collectors.groupingBy(Alert::kind, Collectors.counting()));
        return Decision.accepted(new Programme(
                reads.standing(reach, today),
                Arrays.stream(AlertKind.values())
                        .map(kind -> new Programme.Count(kind, counted.getOrDefault(kind, 0L)))
                        .toList()));
    }

    /** The list behind a count, the oldest first; of all kinds when none is named. */
    public Decision<List<Alert>> alerts(Actor actor, Optional<AlertKind> kind) {
        var reach = rights.reach(actor);
        return reach.nothing()
                ? Decision.forbidden()
                : Decision.accepted(reads.alerts(reach, Paris.today(clock), kind, MOST));
    }
}
