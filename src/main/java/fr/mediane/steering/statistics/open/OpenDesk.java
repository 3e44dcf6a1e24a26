package fr.mediane.steering.statistics.open;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.statistics.Comparison;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.Report.AreaFigure;
import fr.mediane.steering.statistics.Reports;
import fr.mediane.steering.statistics.SmallCells;
import fr.mediane.steering.statistics.Step;
import fr.mediane.steering.statistics.Trend;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers everyone from the published months: whole months, one filter at a time, small cells hidden. No right is needed. */
@Component
public class OpenDesk {
    private final OpenFigures figures;
    private final Closing closing;
    private final TerritoryDesk territory;
    private final SmallCells small;

    OpenDesk(OpenFigures figures, Closing closing, TerritoryDesk territory, SmallCells small) {
        this.figures = figures;
        this.closing = closing;
        this.territory = territory;
        this.small = small;
    }

    /**
     * The figure that the home page shows.
     *
     * @param supports of the published months
     * @param since the first of them; empty when there is none
     * @param through the last of them, or the last that could be
     */
    public record Living(Count supports, Optional<YearMonth> since, YearMonth through) {}

    /** How many people were supported since the beginning. */
    public Living living() {
        var edition = figures.edition();
        var period = period(edition);
        return new Living(
                Sums.sum(edition.reading(List.of(Subset.COUNTRY)), Reports.months(period), Column.SUPPORTS),
                edition.period().map(DateRange::from).map(YearMonth::from),
                YearMonth.from(period.until()).minusMonths(1));
    }

    /** Below so many, a count is hidden. */
    public int threshold() {
        return small.threshold();
    }

    /** The whole months that are published. */
    public DateRange months() {
        return period(figures.edition());
    }

    /** The answer to a question that may be asked by everyone; otherwise why not. */
    public Decision<Report> answer(Question question) {
        return Comparison.of(question, this::alone);
    }

    private Decision<Report> alone(Question question) {
        var edition = figures.edition();
        var refusals = Stream.concat(
                        OpenQuestions.refusals(question, period(edition)).stream(), unknown(question).stream())
                .toList();
        return refusals.isEmpty()
                ? Decision.accepted(edition.answer(question.byMonth(), () -> report(edition, question.byMonth())))
                : Decision.refused(refusals);
    }

    /** The last month that could be published, when there is none. */
    private DateRange period(Edition edition) {
        return edition.period().orElseGet(() -> {
            var last = closing.last();
            return new DateRange(last.atDay(1), last.plusMonths(1).atDay(1));
        });
    }

    private Report report(Edition edition, Question question) {
        var period = OpenQuestions.period(question, period(edition));
        var months = Reports.months(period);
        var reading = edition.reading(subsets(question));
        return new Report(
                question,
                period,
                false,
                Sums.totals(reading, months),
                Optional.empty(),
                Sums.lastMonths(reading, months),
                List.of(),
                Sums.distributions(reading, months),
                question.filters().isEmpty() ? areas(edition, months) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Trend.of(
                        Step.MONTH, period, month -> reading.count(YearMonth.from(month.from()), Column.SUPPORTS))),
                Optional.empty());
    }

    /** At most one filter is set. */
    private List<Subset> subsets(Question question) {
        if (question.area()) {
            return departements(question)
                    .map(code -> new Subset(Subset.Kind.AREA, code))
                    .toList();
        }
        return Stream.concat(
                        question.all(Filter.TYPE).stream().map(code -> new Subset(Subset.Kind.TYPE, code)),
                        question.all(Filter.THEME).stream().map(code -> new Subset(Subset.Kind.THEME, code)))
                .findFirst()
                .map(List::of)
                .orElse(List.of(Subset.COUNTRY));
    }

    private Stream<String> departements(Question question) {
        return Stream.concat(
                question.all(Filter.DEPARTEMENT).stream(),
                territory.departements().stream()
                        .filter(area -> question.all(Filter.REGION).contains(area.region()))
                        .map(Departement::code));
    }

    private List<ErrorKey> unknown(Question question) {
        return Stream.concat(
                        question.all(Filter.DEPARTEMENT).stream()
                                .filter(code -> territory.departement(code).isEmpty())
                                .map(_ -> ErrorKey.on("departement", "statistics.error.departement")),
                        question.all(Filter.REGION).stream()
                                .filter(code -> territory.regions().stream()
                                        .noneMatch(region -> region.code().equals(code)))
                                .map(_ -> ErrorKey.on("region", "statistics.error.region")))
                .toList();
    }

    private List<AreaFigure> areas(Edition edition, List<YearMonth> months) {
        return territory.departements().stream()
                .map(area -> new AreaFigure(
                        area.code(),
                        area.name(),
                        Sums.sum(
                                edition.reading(List.of(new Subset(Subset.Kind.AREA, area.code()))),
                                months,
                                Column.SUPPORTS)))
                .filter(figure ->
                        figure.supports().value() > 0 || !figure.supports().whole())
                .sorted(Comparator.comparing(
                                (AreaFigure figure) -> -figure.supports().value())
                        .thenComparing(AreaFigure::code))
                .toList();
    }
}
