package fr.mediane.steering.lines;

import fr.mediane.engines.rules.RuleTableDesk;
import fr.mediane.engines.rules.Version;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.steering.lines.Lines.NonTakeUp;
import fr.mediane.steering.lines.Lines.Reason;
import fr.mediane.steering.lines.Lines.Requests;
import fr.mediane.steering.lines.Lines.Told;
import fr.mediane.steering.lines.LinesReads.Asked;
import fr.mediane.steering.lines.LinesReads.ByRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who decide what their help came to, of their own territories; those who run the programme or decide for the
 * whole country, of all or of one.
 */
@Component
@Transactional(readOnly = true)
public class LinesDesk {
    private static final Requests NO_REQUESTS =
            new Requests(Optional.empty(), 0, 0, 0, 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());
    private static final Told NOBODY_TOLD = new Told("", 0, 0, 0, 0, OptionalDouble.empty(), 0, 0, 0, 0, 0, 0, 0, 0);
    private final LinesReads reads;
    private final RuleTableDesk tables;
    private final Clock clock;

    LinesDesk(LinesReads reads, RuleTableDesk tables, Clock clock) {
        this.reads = reads;
        this.tables = tables;
        this.clock = clock;
    }

    /** Whether there is something here for them. */
    public boolean mayCome(Actor actor) {
        return everywhere(actor) || !territories(actor).isEmpty();
    }

    /** Whether they see the whole country. */
    public boolean everywhere(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) || actor.isNationally(Role.INSTRUCTOR);
    }

    /**
     * The figures of requests filed within a period.
     *
     * @param departement to see one only; looked at for those who see the whole country
     */
    public Decision<Lines> of(Actor actor, Period period, Optional<String> departement) {
        if (!mayCome(actor)) {
            return Decision.forbidden();
        }
        boolean all = everywhere(actor);
        var asked = new Asked(
                period,
                all && departement.isEmpty(),
                all
                        ? departement.stream()
                                .map(code -> new Scope.Territory(Scope.Level.DEPARTEMENT, code))
                                .toList()
                        : territories(actor));
        return Decision.accepted(lines(asked));
    }

    private Lines lines(Asked asked) {
        var requests = reads.requests(asked);
        var operators = reads.operators(asked, clock.instant());
        var all = requests.stream()
                .filter(one -> one.territory().isEmpty())
                .findFirst()
                .orElse(NO_REQUESTS);
        return new Lines(
                asked.period(),
                all,
                operators.stream()
                        .filter(one -> one.operator().isEmpty())
                        .findFirst()
                        .orElse(NOBODY_TOLD),
                reads.money(asked),
                requests.stream().filter(one -> one.territory().isPresent()).toList(),
                operators.stream().filter(one -> !one.operator().isEmpty()).toList(),
                reads.reasons(asked).stream().map(this::reason).toList(),
                new NonTakeUp(reads.directed(asked), all.acceptance(), all.helped()));
    }

    private Reason reason(ByRows one) {
        return new Reason(sentence(one, false), sentence(one, true), one.refused());
    }

    private String sentence(ByRows one, boolean english) {
        return version(one).stream()
                .flatMap(version -> version.sheet().rules().stream())
                .filter(rule -> one.rows().contains(rule.id()))
                .map(rule -> rule.sentence(english))
                .collect(Collectors.joining(" "));
    }

    private Optional<Version> version(ByRows one) {
        return one.table() != null
                        && one.version() != null
                        && tables.version(Actor.SYSTEM, one.table(), one.version())
                                instanceof Decision.Accepted<Version>(var version)
                ? Optional.of(version)
                : Optional.empty();
    }

    private static List<Scope.Territory> territories(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.INSTRUCTOR)
                .map(Grant::scope)
                .filter(Scope.Territory.class::isInstance)
                .map(Scope.Territory.class::cast)
                .toList();
    }
}
