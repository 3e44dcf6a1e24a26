package fr.mediane.steering.programme;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the programme, as far as somebody sees its positions. Whoever looks them over without their people is not told what
 * fewer than five of them learnt and did, nor what one of them does or owes.
 */
@Component
@Transactional(readOnly = true)
public class ProgrammeDesk {
    private static final int MOST = 20_000;
    private static final int LEAST = 5;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private final WorkforceRights rights;
    private final ProgrammeReads reads;
    private final Clock clock;
    private final Map<Seen, Kept> kept = new ConcurrentHashMap<>();

    ProgrammeDesk(WorkforceRights rights, ProgrammeReads reads, Clock clock) {
        this.rights = rights;
        this.reads = reads;
        this.clock = clock;
    }

    private record Kept(Instant at, Programme programme) {
        boolean isOver(Instant now) {
            return at.isAfter(now) || at.plus(FRESH).isBefore(now);
        }
    }

    /** Whether the actor sees something of it. */
    public boolean mayCome(Actor actor) {
        return !rights.overview(actor).nothing();
    }

    public Decision<Programme> of(Actor actor) {
        var reach = seen(actor);
        if (reach.nothing()) {
            return Decision.forbidden();
        }
        return Decision.accepted(
                reach.everything() || reach.overview().employers().isEmpty()
                        ? ofTerritory(reach)
                        : count(reach, Paris.today(clock)));
    }

    private Seen seen(Actor actor) {
        return new Seen(rights.overview(actor), rights.reach(actor));
    }

    /** What everybody of a territory, or of the country, looks at is counted once a minute, not once for each of them. */
    private Programme ofTerritory(Seen reach) {
        var now = clock.instant();
        kept.values().removeIf(one -> one.isOver(now));
        return kept.computeIfAbsent(reach, _ -> new Kept(now, count(reach, Paris.today(clock))))
                .programme();
    }

    private Programme count(Seen reach, LocalDate today) {
        var counted = reads.counts(reach, today);
        return new Programme(
                reads.standing(reach, today).stream()
                        .map(line -> reach.whole(line.departement()) ? line : line.withoutFew(LEAST))
                        .toList(),
                Arrays.stream(AlertKind.values())
                        .filter(kind -> kind.ofPosition() || !reach.whole().nothing())
                        .map(kind -> new Programme.Count(kind, counted.getOrDefault(kind, 0L)))
                        .toList());
    }

    /** The list behind a count, the oldest first; of all kinds when none is named. */
    public Decision<List<Alert>> alerts(Actor actor, Optional<AlertKind> kind) {
        return first(actor, kind, MOST).map(Alerts::first);
    }

    /** The first of that list, and how many there are. */
    public Decision<Alerts> first(Actor actor, Optional<AlertKind> kind, int most) {
        var reach = seen(actor);
        return reach.nothing()
                ? Decision.forbidden()
                : Decision.accepted(reads.alerts(reach, Paris.today(clock), kind, most));
    }
}
