package fr.mediane.steering.statistics.open;

import fr.mediane.kernel.DateRange;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.Report;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Every month published up to some moment, and the answers already worked out from them. */
final class Edition {
    static final Edition NOTHING = new Edition(new TreeMap<>());
    private static final int MOST_ANSWERS = 2_000;
    private final SortedMap<YearMonth, OpenMonth> months;
    private final Map<Question, Report> answers = new ConcurrentHashMap<>();

    private Edition(SortedMap<YearMonth, OpenMonth> months) {
        this.months = months;
    }

    Edition with(Collection<OpenMonth> more) {
        var all = new TreeMap<>(months);
        more.forEach(month -> all.put(month.month(), month));
        return new Edition(all);
    }

    SortedMap<YearMonth, OpenMonth> months() {
        return months;
    }

    /** From the first published month through the last; empty while nothing is published. */
    Optional<DateRange> period() {
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(
                        months.firstKey().atDay(1),
                        months.lastKey().plusMonths(1).atDay(1)));
    }

    /** When the latest of these months was published. */
    Optional<Instant> published() {
        return months.values().stream().map(OpenMonth::published).max(Comparator.naturalOrder());
    }

    /** What is told of some subsets together, which have no activity in common. */
    Reading reading(List<Subset> subsets) {
        return (month, column) -> {
            var told = months.get(month);
            return told == null
                    ? Count.ZERO
                    : subsets.stream().map(subset -> told.count(subset, column)).reduce(Count.ZERO, Count::plus);
        };
    }

    /** The answer to a question, worked out once. The allowed questions are few: filters come one at a time. */
    Report answer(Question question, Supplier<Report> work) {
        var known = answers.get(question);
        if (known != null) {
            return known;
        }
        var report = work.get();
        if (answers.size() < MOST_ANSWERS) {
            answers.put(question, report);
        }
        return report;
    }
}
