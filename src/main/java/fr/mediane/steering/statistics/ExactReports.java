package fr.mediane.steering.statistics;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Percentage;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import fr.mediane.steering.statistics.Report.AreaFigure;
import fr.mediane.steering.statistics.Report.DayFigure;
import fr.mediane.steering.statistics.Report.Distribution;
import fr.mediane.steering.statistics.Report.MonthFigure;
import fr.mediane.steering.statistics.Report.TagFigure;
import fr.mediane.steering.statistics.columns.Figures;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes reports of figures that nothing is hidden of. */
@Component
class ExactReports {
    /** Of the days one by one; a trend may show more. */
    private static final int DAYS_SHOWN = 31;

    private final TerritoryDesk territory;
    private final VenueDirectoryDesk venues;
    private final TagDesk tags;

    ExactReports(TerritoryDesk territory, VenueDirectoryDesk venues, TagDesk tags) {
        this.territory = territory;
        this.venues = venues;
        this.tags = tags;
    }

    Report of(Actor actor, Question question, DateRange period, Figures figures) {
        var last = period.until().minusDays(DAYS_SHOWN);
        var days = last.isAfter(period.from()) ? new DateRange(last, period.until()) : period;
        return new Report(
                question,
                period,
                true,
                totals(figures),
                Optional.of(figures.people()),
                Reports.lastMonths(Reports.months(period)).stream()
                        .map(month ->
                                new MonthFigure(month, Count.of(figures.months().getOrDefault(month, 0L))))
                        .toList(),
                days.from()
                        .datesUntil(days.until())
                        .map(day -> new DayFigure(day, Count.of(figures.days().getOrDefault(day, 0L))))
                        .toList(),
                Arrays.stream(Breakdown.values())
                        .map(breakdown -> distribution(
                                breakdown, figures, Reports.months(period).size()))
                        .toList(),
                oneDepartement(question) ? List.of() : areas(figures.departements()),
                figures.residences().stream().map(this::residence).toList(),
                venues(figures.venues()),
                tags(actor, figures.tags()),
                Optional.of(trend(question, period, figures)),
                Optional.empty());
    }

    /** Then a table of départements would have one line. Territories add up: a region beside it has more. */
    private static boolean oneDepartement(Question question) {
        return question.all(Filter.DEPARTEMENT).size() == 1
                && Filter.AREAS.stream().filter(question::has).count() == 1;
    }

    private static Trend trend(Question question, DateRange period, Figures figures) {
        var step = question.step().orElse(Step.fitting(period));
        return Trend.of(step, period, piece -> Count.of(supports(step, piece, figures)));
    }

    private static long supports(Step step, DateRange piece, Figures figures) {
        return switch (step) {
            case MONTH -> figures.months().getOrDefault(YearMonth.from(piece.from()), 0L);
            case DAY, WEEK ->
                piece.from()
                        .datesUntil(piece.until())
                        .mapToLong(day -> figures.days().getOrDefault(day, 0L))
                        .sum();
        };
    }

    private static Report.Totals totals(Figures figures) {
        return new Report.Totals(
                Count.of(figures.individual() + figures.participants()),
                Count.of(figures.individual() + figures.workshops()),
                Count.of(figures.individual()),
                Count.of(figures.workshops()),
                Count.of(figures.participants()));
    }

    private static Distribution distribution(Breakdown breakdown, Figures figures, int months) {
        var counts = counts(breakdown, figures.breakdowns());
        var shares = Percentage.shares(counts);
        var lines = IntStream.range(0, counts.size())
                .mapToObj(i -> new Report.Line(breakdown.codes().get(i), Count.of(counts.get(i)), shares.get(i)))
                .toList();
        return new Distribution(breakdown, lines, months, months);
    }

    private static List<Long> counts(Breakdown breakdown, Figures.Breakdowns counts) {
        return switch (breakdown) {
            case THEMES -> counts.themes();
            case PROCEDURES -> counts.procedures();
            case EQUIPMENT -> counts.equipment();
            case DURATIONS -> counts.durations();
            case PLACES -> counts.places();
            case GENDERS -> counts.genders();
            case AGES -> counts.ages();
            case STATUSES -> counts.statuses();
        };
    }

    private List<AreaFigure> areas(Map<String, Long> supports) {
        return territory.departements().stream()
                .filter(area -> supports.containsKey(area.code()))
                .map(area -> new AreaFigure(area.code(), area.name(), Count.of(supports.getOrDefault(area.code(), 0L))))
                .sorted(Comparator.comparing(
                                (AreaFigure figure) -> -figure.supports().value())
                        .thenComparing(AreaFigure::code))
                .toList();
    }

    private AreaFigure residence(Figures.Line line) {
        var name = CommuneCode.parse(line.code())
                .value()
                .flatMap(territory::commune)
                .map(Commune::label);
        return new AreaFigure(line.code(), name.orElse(line.code()), Count.of(line.supports()));
    }

    private List<AreaFigure> venues(List<Figures.Line> lines) {
        var names = lines.isEmpty()
                ? Map.<UUID, VenueBrief>of()
                : venues
                        .briefs(lines.stream()
                                .map(line -> UUID.fromString(line.code()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(VenueBrief::id, Function.identity(), (one, _) -> one));
        return lines.stream()
                .map(line -> new AreaFigure(
                        line.code(),
                        Optional.ofNullable(names.get(UUID.fromString(line.code())))
                                .map(VenueBrief::name)
                                .orElse(line.code()),
                        Count.of(line.supports())))
                .toList();
    }

    private List<TagFigure> tags(Actor actor, Map<UUID, Long> counts) {
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
}
