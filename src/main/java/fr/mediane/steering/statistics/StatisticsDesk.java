package fr.mediane.steering.statistics;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.steering.statistics.columns.Columns;
import fr.mediane.steering.statistics.columns.CopyState;
import fr.mediane.steering.statistics.columns.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers questions about the activity exactly, to those entitled; everyone else reads the open figures. */
@Component
public class StatisticsDesk {
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private final Columns columns;
    private final Slicing slicing;
    private final ExactReports reports;
    private final TeamDesk teams;
    private final SmallCells small;
    private final Clock clock;

    StatisticsDesk(
            Columns columns, Slicing slicing, ExactReports reports, TeamDesk teams, SmallCells small, Clock clock) {
        this.columns = columns;
        this.slicing = slicing;
        this.reports = reports;
        this.teams = teams;
        this.small = small;
        this.clock = clock;
    }

    /** Below so many, a count is few. */
    public int threshold() {
        return small.threshold();
    }

    /** What the actor may see exactly: one's own activities first, then by roles, then by team; empty for the public. */
    public List<Perimeter> perimeters(Actor actor) {
        return Stream.concat(
                        Perimeter.of(actor).stream(),
                        teams.coordinatedBy(actor).stream().map(team -> new Perimeter.Team(team.id())))
                .toList();
    }

    /** Whether the actor may see anything exactly; nearly always answered without asking the database. */
    public boolean entitled(Actor actor) {
        return !Perimeter.of(actor).isEmpty() || !perimeters(actor).isEmpty();
    }

    /** A counsellor's own activities, exactly. */
    public Decision<Report> mine(Actor actor, Question question) {
        return actor.is(Role.MEDIATOR) && actor.account().isPresent()
                ? exact(actor, new Perimeter.Own(actor.account().get()), question)
                : Decision.forbidden();
    }

    /** Exact figures of a perimeter, to those entitled: any days, any combination of filters. */
    public Decision<Report> exact(Actor actor, Perimeter perimeter, Question question) {
        if (!perimeters(actor).contains(perimeter)) {
            return Decision.forbidden();
        }
        return Comparison.of(question, asked -> exactAlone(actor, perimeter, asked));
    }

    private Decision<Report> exactAlone(Actor actor, Perimeter perimeter, Question question) {
        var unknown = slicing.unknown(actor, question);
        if (!unknown.isEmpty()) {
            return Decision.refused(unknown);
        }
        var asked = asked(question);
        var through = asked.until().minusDays(1);
        if (question.step().filter(step -> step != Step.MONTH).isPresent()
                && asked.from().plusDays(Columns.LAST_DAYS).isBefore(asked.until())) {
            return Decision.refused(ErrorKey.on("pas", "statistics.error.too-many-points", Columns.LAST_DAYS));
        }
        return columns.count(slicing.slice(actor, perimeter, question, asked))
                .map(counted -> {
                    var absent =
                            counted.firstDay().isEmpty() ? absent(actor, perimeter, question) : List.<ErrorKey>of();
                    if (!absent.isEmpty()) {
                        return Decision.<Report>refused(absent);
                    }
                    var from = question.from().or(counted::firstDay).filter(day -> !day.isAfter(through));
                    var period = DateRange.through(from.orElse(through), through);
                    return Decision.accepted(reports.of(actor, question, period, counted));
                })
                .orElseGet(this::building);
    }

    /** Supports by commune, of the same perimeters and questions. */
    public Decision<Map<String, Long>> communes(Actor actor, Perimeter perimeter, Question question) {
        if (!perimeters(actor).contains(perimeter)) {
            return Decision.forbidden();
        }
        var unknown = slicing.unknown(actor, question);
        return unknown.isEmpty()
                ? columns.byCommune(slicing.slice(actor, perimeter, question, asked(question)))
                        .map(Decision::accepted)
                        .orElseGet(this::building)
                : Decision.refused(unknown);
    }

    /** How often the people named in the activities of a perimeter in a period took part. */
    public Decision<Visits> visits(Actor actor, Perimeter perimeter, DateRange period) {
        return perimeters(actor).contains(perimeter)
                ? columns.visits(slicing.slice(actor, perimeter, Question.EVERYTHING, period))
                        .map(Decision::accepted)
                        .orElseGet(this::building)
                : Decision.forbidden();
    }

    /** Which of these people are named in the activities of a perimeter in a period. */
    public Decision<Set<UUID>> named(Actor actor, Perimeter perimeter, DateRange period, Collection<UUID> people) {
        return perimeters(actor).contains(perimeter)
                ? columns.named(slicing.slice(actor, perimeter, Question.EVERYTHING, period), people)
                        .map(Decision::accepted)
                        .orElseGet(this::building)
                : Decision.forbidden();
    }

    private <T> Decision<T> building() {
        return Decision.refused(ErrorKey.on("", "statistics.error.building", percent()));
    }

    private DateRange asked(Question question) {
        var through = question.through().orElse(Paris.today(clock));
        return DateRange.through(
                question.from().filter(day -> !day.isAfter(through)).orElse(BEGINNING), through);
    }

    /**
     * The filters of an empty answer that would be empty on every day: a wrong id, or somebody of another perimeter. Both
     * are told alike.
     */
    private List<ErrorKey> absent(Actor actor, Perimeter perimeter, Question question) {
        var ever = DateRange.through(BEGINNING, Paris.today(clock));
        return Filter.IDENTIFIED.stream()
                .filter(question::has)
                .filter(filter -> columns.count(slicing.slice(actor, perimeter, question.only(filter), ever))
                        .filter(counted -> counted.firstDay().isEmpty())
                        .isPresent())
                .map(filter -> ErrorKey.on(filter.parameter(), "statistics.error.nothing"))
                .toList();
    }

    /** How far the copy is that the exact figures are counted on. */
    public CopyState state() {
        return columns.state();
    }

    private int percent() {
        return columns.state().building().orElse(0);
    }
}
