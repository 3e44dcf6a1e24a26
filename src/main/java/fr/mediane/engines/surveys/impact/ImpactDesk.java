package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.QuestionnaireDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the answers say: to everyone what reveals nobody; to prefects, coordinators and administrators their territory; to a
 * counsellor only how many of those asked answered.
 */
@Component
@Transactional
public class ImpactDesk {
    private static final Set<Role> READERS = Set.of(Role.PREFECT, Role.COORDINATOR, Role.ADMINISTRATOR);
    private static final int MOST_COMMENTS = 50;
    private final Cells cells;
    private final Comments comments;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final QuestionnaireDesk questionnaires;
    private final Clock clock;
    private final Limits limits;

    ImpactDesk(
            Cells cells,
            Comments comments,
            TerritoryDesk territory,
            JournalDesk journal,
            QuestionnaireDesk questionnaires,
            Clock clock,
            Limits limits) {
        this.cells = cells;
        this.comments = comments;
        this.territory = territory;
        this.journal = journal;
        this.questionnaires = questionnaires;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * From when figures may be read.
     *
     * @param threshold below so many answers, nothing is shown
     * @param open for so long an invitation can be answered: figures of a quarter that may still grow by one answer would
     *     tell that answer
     */
    @Component
    record Limits(
            @Value("${mediane.surveys.threshold:10}") int threshold,
            @Value("${mediane.surveys.open:P30D}") Duration open) {
        Limits {
            threshold = new Veil(threshold).threshold();
        }
    }

    public int threshold() {
        return limits.threshold();
    }

    /** What everyone may read. */
    @Transactional(readOnly = true)
    public Findings everyone() {
        var closed = Paris.today(clock).minusDays(limits.open().toDays() + 1);
        int days = questionnaires.daysLater().orElse(0);
        return counting().open(cells.all(), Quarter.of(closed), Quarter.of(closed.minusDays(days)));
    }

    /** Where the actor may read the figures: départements, regions, or the country; the largest first. */
    public List<Scope> scopes(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> READERS.contains(grant.role()))
                .map(Grant::scope)
                .filter(ImpactDesk::readable)
                .distinct()
                .sorted(Comparator.comparing(ImpactDesk::code))
                .toList();
    }

    /** Whether there is anything for this actor. */
    public boolean entitled(Actor actor) {
        return !scopes(actor).isEmpty() || actor.is(Role.MEDIATOR);
    }

    /** The figures of a territory and of some quarters (none: all), of the help. */
    @Transactional(readOnly = true)
    public Decision<Findings> exact(Actor actor, Scope scope, Optional<Quarter> from, Optional<Quarter> through) {
        if (!scopes(actor).contains(scope)) {
            return Decision.forbidden();
        }
        var within = departements(scope);
        return Decision.accepted(counting()
                .exact(cells.all().stream()
                        .filter(cell -> within.map(codes -> codes.contains(cell.departement()))
                                .orElse(true))
                        .filter(cell -> from.map(
                                        first -> Quarter.of(cell.month()).compareTo(first) >= 0)
                                .orElse(true))
                        .filter(cell -> through.map(
                                        last -> Quarter.of(cell.month()).compareTo(last) <= 0)
                                .orElse(true))
                        .toList()));
    }

    /** What was written in own words, in no order; none below the threshold. Reading it is journaled. */
    public Decision<List<String>> comments(Actor actor, Scope scope) {
        if (!scopes(actor).contains(scope)) {
            return Decision.forbidden();
        }
        var all = comments.of(departements(scope).map(List::copyOf), MOST_COMMENTS);
        if (all.size() < limits.threshold()) {
            return Decision.accepted(List.of());
        }
        journal.read(actor, Entry.ofMany("engines.surveys", "response", "texts"));
        return Decision.accepted(all);
    }

    /** How many of those whom the counsellor helped were asked, and answered; empty when too few did. */
    @Transactional(readOnly = true)
    public Optional<Share> own(Actor actor) {
        return actor.account()
                .filter(_ -> actor.is(Role.MEDIATOR))
                .map(cells::of)
                .filter(tally -> tally.answered() >= limits.threshold())
                .flatMap(Tally::rate);
    }

    /** The name of a scope. */
    @Transactional(readOnly = true)
    public Optional<String> name(Scope scope) {
        return scope instanceof Scope.Territory place ? territory.name(place) : Optional.empty();
    }

    /** What the address of the page calls it. */
    public static String code(Scope scope) {
        return scope instanceof Scope.Territory(var level, var code)
                ? (level + "-" + code).toLowerCase(Locale.ROOT)
                : "";
    }

    /** Answers know their département, nothing finer. */
    private static boolean readable(Scope scope) {
        return switch (scope) {
            case Scope.National() -> true;
            case Scope.Territory(var level, var _) -> level == Scope.Level.DEPARTEMENT || level == Scope.Level.REGION;
            case Scope.Own(), Scope.Organisation(var _) -> false;
        };
    }

    /** Codes of the départements of a scope; empty: all. */
    private Optional<Set<String>> departements(Scope scope) {
        return scope instanceof Scope.Territory(var level, var code)
                ? Optional.of(
                        level == Scope.Level.DEPARTEMENT
                                ? Set.of(code)
                                : territory.departements().stream()
                                        .filter(one -> one.region().equals(code))
                                        .map(Departement::code)
                                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private Counting counting() {
        return new Counting(
                limits.threshold(),
                code -> territory.departement(code).map(Departement::name).orElse(""));
    }
}
