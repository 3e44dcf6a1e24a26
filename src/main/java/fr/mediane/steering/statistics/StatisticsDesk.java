package fr.mediane.steering.statistics;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.statistics.Report.AreaFigure;
import fr.mediane.steering.statistics.columns.Columns;
import fr.mediane.steering.statistics.columns.CopyState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers questions about the activity: to everyone what reveals nobody, to those entitled the exact figures. */
@Component
public class StatisticsDesk {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private final PublicFigures figures;
    private final Columns columns;
    private final Slicing slicing;
    private final ExactReports reports;
    private final TerritoryDesk territory;
    private final TeamDesk teams;
    private final Clock clock;

    StatisticsDesk(
            PublicFigures figures,
            Columns columns,
            Slicing slicing,
            ExactReports reports,
            TerritoryDesk territory,
            TeamDesk teams,
            Clock clock) {
        this.figures = figures;
        this.columns = columns;
        this.slicing = slicing;
        this.reports = reports;
        this.territory = territory;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * The figure that the home page shows.
     *
     * @param supports recorded in the closed months
     * @param since the first month with an activity; empty when there is none
     * @param through the last closed month
     */
    public record Living(Count supports, Optional<YearMonth> since, YearMonth through) {}

    /** How many people were supported since the beginning, from the closed months; for everyone. */
    public Living living() {
        var edition = figures.edition();
        var closed = edition.closed();
        return new Living(
                Reports.sum(edition.country(), Reports.months(closed), Table.SUPPORTS, 0),
                edition.firstDay().map(YearMonth::from),
                YearMonth.from(closed.until()).minusMonths(1));
    }

    /** Below so many, a count of the public figures is hidden. */
    public int threshold() {
        return figures.threshold();
    }

    /** The whole closed months that the public figures are about. */
    public DateRange closedMonths() {
        return figures.edition().closed();
    }

    /** The public figures: whole closed months, one filter at a time, small cells hidden. No right is needed. */
    public Decision<Report> everyone(Question question) {
        return compared(question, this::everyoneAlone);
    }

    private Decision<Report> everyoneAlone(Question question) {
        var edition = figures.edition();
        var refusals = Stream.concat(
                        PublicQuestions.refusals(question, edition.closed()).stream(),
                        slicing.unknownAreas(question).stream())
                .toList();
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        var months = question.byMonth();
        return Decision.accepted(edition.answer(months, () -> publicReport(edition, months)));
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
        return compared(question, asked -> exactAlone(actor, perimeter, asked));
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
                    var from = question.from().or(counted::firstDay).filter(day -> !day.isAfter(through));
                    var period = DateRange.through(from.orElse(through), through);
                    return Decision.accepted(reports.of(actor, question, period, counted));
                })
                .orElseGet(() -> Decision.refused(ErrorKey.on("", "statistics.error.building", percent())));
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
                        .orElseGet(() -> Decision.refused(ErrorKey.on("", "statistics.error.building", percent())))
                : Decision.refused(unknown);
    }

    private DateRange asked(Question question) {
        var through = question.through().orElse(LocalDate.now(clock.withZone(PARIS)));
        return DateRange.through(
                question.from().filter(day -> !day.isAfter(through)).orElse(BEGINNING), through);
    }

    /** The answer, beside that to the second question where there is one; what is wrong with the second says so. */
    private static Decision<Report> compared(Question question, Function<Question, Decision<Report>> answer) {
        var alone = question.alone();
        return question.against()
                .map(against -> answer.apply(alone)
                        .flatMap(report -> against(against, answer.apply(against.of(question, report)))
                                .map(other -> report.beside(question, other))))
                .orElseGet(() -> answer.apply(alone));
    }

    private static Decision<Report> against(Against against, Decision<Report> answer) {
        return answer instanceof Decision.Refused<Report>(var reasons)
                ? Decision.refused(reasons.stream().map(against::about).toList())
                : answer;
    }

    /** How far the copy is that the exact figures are counted on. */
    public CopyState state() {
        return columns.state();
    }

    private int percent() {
        return columns.state().building().orElse(0);
    }

    private Report publicReport(PublicFigures.Edition edition, Question question) {
        var period = PublicQuestions.period(question, edition.closed());
        var months = Reports.months(period);
        var reading = question.area()
                ? edition.areas().of(slicing.departements(question))
                : question.all(Filter.TYPE).stream()
                        .findFirst()
                        .map(edition::type)
                        .or(() ->
                                question.all(Filter.THEME).stream().findFirst().map(edition::theme))
                        .orElseGet(edition::country);
        List<AreaFigure> byArea =
                question.filters().isEmpty() ? areas(code -> edition.areas().of(List.of(code)), months) : List.of();
        return new Report(
                question,
                period,
                false,
                Reports.totals(reading, months),
                Optional.empty(),
                Reports.lastMonths(reading, months),
                List.of(),
                Reports.distributions(reading, months),
                byArea,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Trend.of(
                        Step.MONTH, period, month -> reading.cell(YearMonth.from(month.from()), Table.SUPPORTS, 0))),
                Optional.empty());
    }

    private List<AreaFigure> areas(Function<String, Reading> reading, List<YearMonth> months) {
        return territory.departements().stream()
                .map(area -> new AreaFigure(
                        area.code(), area.name(), Reports.sum(reading.apply(area.code()), months, Table.SUPPORTS, 0)))
                .filter(figure ->
                        figure.supports().value() > 0 || !figure.supports().whole())
                .sorted(Comparator.comparing(
                                (AreaFigure figure) -> -figure.supports().value())
                        .thenComparing(AreaFigure::code))
                .toList();
    }
}
