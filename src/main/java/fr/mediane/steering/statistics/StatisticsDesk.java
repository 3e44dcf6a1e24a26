package fr.mediane.steering.statistics;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.statistics.Report.AreaFigure;
import fr.mediane.steering.statistics.Report.TagFigure;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about the activity: to everyone what reveals nobody, to those entitled the exact figures. */
@Component
public class StatisticsDesk {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LAST_DAYS = 31;
    private final Tallies tallies;
    private final PublicFigures figures;
    private final TerritoryDesk territory;
    private final TeamDesk teams;
    private final TagDesk tags;
    private final Clock clock;

    StatisticsDesk(
            Tallies tallies,
            PublicFigures figures,
            TerritoryDesk territory,
            TeamDesk teams,
            TagDesk tags,
            Clock clock) {
        this.tallies = tallies;
        this.figures = figures;
        this.territory = territory;
        this.teams = teams;
        this.tags = tags;
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
        var edition = figures.edition();
        var refusals = Stream.concat(
                        PublicQuestions.refusals(question, edition.closed()).stream(), known(question).stream())
                .toList();
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        return Decision.accepted(edition.answer(question, () -> publicReport(edition, question)));
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
    @Transactional(readOnly = true)
    public Decision<Report> exact(Actor actor, Perimeter perimeter, Question question) {
        if (!perimeters(actor).contains(perimeter)) {
            return Decision.forbidden();
        }
        var unknown = known(question).or(() -> knownTag(actor, question));
        if (unknown.isPresent()) {
            return Decision.refused(unknown.get());
        }
        var today = LocalDate.now(clock.withZone(PARIS));
        var through = question.through().orElse(today);
        var whole = within(perimeter, question, DateRange.through(LocalDate.of(2020, 1, 1), through));
        var from = question.from()
                .or(() -> tallies.firstDay(whole))
                .filter(day -> !day.isAfter(through))
                .orElse(through);
        return Decision.accepted(exactReport(actor, question, whole.during(DateRange.through(from, through))));
    }

    private Report publicReport(PublicFigures.Edition edition, Question question) {
        var period = PublicQuestions.period(question, edition.closed());
        var months = Reports.months(period);
        var reading = question.area()
                ? edition.areas().of(areas(question).toList())
                : !question.type().isEmpty()
                        ? edition.type(question.type())
                        : !question.theme().isEmpty() ? edition.theme(question.theme()) : edition.country();
        List<AreaFigure> byArea = question.filters() > 0
                ? List.of()
                : areas(List.of(), code -> edition.areas().of(List.of(code)), months);
        return new Report(
                question,
                period,
                false,
                Reports.totals(reading, months),
                Reports.lastMonths(reading, months),
                List.of(),
                Reports.distributions(reading, months),
                byArea,
                List.of(),
                List.of());
    }

    private Report exactReport(Actor actor, Question question, Slice slice) {
        var months = Reports.months(slice.period());
        var parts = tallies.parts(slice);
        var reading = Reading.exact(Reports.byMonth(parts, _ -> true));
        var last = slice.period().until().minusDays(LAST_DAYS);
        var days = last.isAfter(slice.period().from())
                ? new DateRange(last, slice.period().until())
                : slice.period();
        return new Report(
                question,
                slice.period(),
                true,
                Reports.totals(reading, months),
                Reports.lastMonths(reading, months),
                Reports.everyDay(days, tallies.days(slice.during(days))),
                Reports.distributions(reading, months),
                question.departement().isEmpty()
                        ? areas(
                                parts.stream()
                                        .map(Tallies.Part::area)
                                        .distinct()
                                        .toList(),
                                code -> Reading.exact(Reports.byMonth(
                                        parts, part -> part.area().equals(code))),
                                months)
                        : List.of(),
                tallies.residences(slice).stream().map(this::residence).toList(),
                tagFigures(actor, slice));
    }

    private List<AreaFigure> areas(List<String> present, Function<String, Reading> reading, List<YearMonth> months) {
        return territory.departements().stream()
                .filter(area -> present.isEmpty() || present.contains(area.code()))
                .map(area -> new AreaFigure(
                        area.code(), area.name(), Reports.sum(reading.apply(area.code()), months, Table.SUPPORTS, 0)))
                .filter(figure ->
                        figure.supports().value() > 0 || !figure.supports().whole())
                .sorted(Comparator.comparing(
                                (AreaFigure figure) -> -figure.supports().value())
                        .thenComparing(AreaFigure::code))
                .toList();
    }

    private List<TagFigure> tagFigures(Actor actor, Slice slice) {
        var counts = tallies.tags(slice);
        var readable = counts.isEmpty() ? List.<Tag>of() : tags.readable(actor);
        return readable.stream()
                .filter(tag -> counts.containsKey(tag.id()))
                .map(tag ->
                        new TagFigure(tag.id().toString(), tag.label(), Count.of(counts.getOrDefault(tag.id(), 0L))))
                .sorted(Comparator.comparing(
                                (TagFigure figure) -> -figure.activities().value())
                        .thenComparing(TagFigure::label))
                .toList();
    }

    private AreaFigure residence(Tallies.Line line) {
        var name = CommuneCode.parse(line.code())
                .value()
                .flatMap(territory::commune)
                .map(Commune::label);
        return new AreaFigure(line.code(), name.orElse(line.code()), Count.of(line.supports()));
    }

    private Slice within(Perimeter perimeter, Question question, DateRange period) {
        var asked = Slice.of(period).about(question.type(), question.theme()).tagged(question.tag());
        var slice = question.area() ? asked.in(areas(question).toList()) : asked;
        return switch (perimeter) {
            case Perimeter.Own(var counsellor) -> slice.by(counsellor);
            case Perimeter.Organisation(var id) -> slice.forEmployer(id);
            case Perimeter.Team(var id) -> slice.ofTeam(id);
            case Perimeter.National() -> slice;
            case Perimeter.Territory(var level, var code) ->
                switch (level) {
                    case COMMUNE -> slice.inCommune(code);
                    case DEPARTEMENT -> slice.in(List.of(code));
                    case REGION -> slice.in(ofRegion(code).toList());
                    case EPCI -> slice.in(List.of());
                };
        };
    }

    private Stream<String> areas(Question question) {
        return question.region().isEmpty() ? Stream.of(question.departement()) : ofRegion(question.region());
    }

    private Stream<String> ofRegion(String region) {
        return territory.departements().stream()
                .filter(area -> area.region().equals(region))
                .map(Departement::code);
    }

    /** Somebody else's tag is as good as none. */
    private Optional<ErrorKey> knownTag(Actor actor, Question question) {
        return question.tag()
                .filter(asked ->
                        tags.readable(actor).stream().noneMatch(tag -> tag.id().equals(asked)))
                .map(_ -> ErrorKey.on("etiquette", "statistics.error.tag"));
    }

    private Optional<ErrorKey> known(Question question) {
        if (!question.departement().isEmpty()
                && territory.departement(question.departement()).isEmpty()) {
            return Optional.of(ErrorKey.on("departement", "statistics.error.departement"));
        }
        if (!question.region().isEmpty()
                && territory
                        .name(new Scope.Territory(Scope.Level.REGION, question.region()))
                        .isEmpty()) {
            return Optional.of(ErrorKey.on("region", "statistics.error.region"));
        }
        return Optional.empty();
    }
}
