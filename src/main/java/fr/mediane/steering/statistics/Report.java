package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Percentage;
import fr.mediane.steering.statistics.columns.Figures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a question, in the order in which people expect the indicators.
 *
 * @param period the days that it is about
 * @param exact false when small cells are hidden
 * @param people the different people supported, as far as they can be told; empty when not exact
 * @param months supports of the last twelve months of the period, at most, oldest first
 * @param days supports of the last 31 days of the period, at most; empty when not exact
 * @param areas by département, most supports first; empty when the question is about one
 * @param residences where the people supported alone live, when told, most first; empty when not exact
 * @param venues where most were supported, most first; empty when not exact
 * @param tags that the reader may read, most activities first; empty when not exact
 * @param trend over the whole period; empty in figures frozen before there was one
 * @param other the answer that this one is compared with, which has none itself; empty when there is no comparison
 */
public record Report(
        Question question,
        DateRange period,
        boolean exact,
        Totals totals,
        Optional<Figures.People> people,
        List<MonthFigure> months,
        List<DayFigure> days,
        List<Distribution> distributions,
        List<AreaFigure> areas,
        List<AreaFigure> residences,
        List<AreaFigure> venues,
        List<TagFigure> tags,
        Optional<Trend> trend,
        Optional<Report> other) {
    /** Figures that were frozen before people, venues and trends were counted have none of them. */
    @SuppressWarnings("NullAway")
    public Report {
        people = Objects.requireNonNullElse(people, Optional.empty());
        venues = Objects.requireNonNullElse(venues, List.of());
        trend = Objects.requireNonNullElse(trend, Optional.empty());
        other = Objects.requireNonNullElse(other, Optional.empty());
    }

    /** The same figures beside others. */
    Report beside(Question asked, Report compared) {
        return new Report(
                asked,
                period,
                exact,
                totals,
                people,
                months,
                days,
                distributions,
                areas,
                residences,
                venues,
                tags,
                trend,
                Optional.of(compared));
    }

    /**
     * @param supports one per person and activity (accompagnements)
     * @param participants of the workshops
     */
    public record Totals(Count supports, Count activities, Count individual, Count workshops, Count participants) {}

    public record MonthFigure(YearMonth month, Count supports) {}

    public record DayFigure(LocalDate day, Count supports) {}

    /** How many activities bear a tag. */
    public record TagFigure(String id, String label, Count activities) {}

    public record AreaFigure(String code, String name, Count supports) {}

    /**
     * @param shownMonths months of which something may be told
     * @param askedMonths months of the period
     */
    public record Distribution(Breakdown breakdown, List<Line> lines, int shownMonths, int askedMonths) {
        public long total() {
            return lines.stream().mapToLong(line -> line.count().value()).sum();
        }

        /** Whether any month is left out, or any cell. */
        public boolean whole() {
            return lines.stream().allMatch(line -> line.count().whole());
        }
    }

    /**
     * @param share whole per cent of all that the breakdown counts, by largest remainder: they add up to 100
     */
    public record Line(String code, Count count, Percentage share) {}

    public Distribution of(Breakdown breakdown) {
        return distributions.get(breakdown.ordinal());
    }
}
