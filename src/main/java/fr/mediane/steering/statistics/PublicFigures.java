package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import fr.mediane.steering.statistics.Reading.Veiled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The figures of the closed months, as everyone may read them, kept in memory. Whether they are still true is looked up
 * every few seconds at most; one reader then waits for the new ones, the others get those that were true until then.
 */
@Component
class PublicFigures {
    /** A month is closed once it is over everywhere on Earth. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final Tallies tallies;
    private final Clock clock;
    private final Disclosure disclosure;
    private final Duration refresh;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Edition current;
    private volatile Instant looked = Instant.MIN;

    PublicFigures(
            Tallies tallies,
            Clock clock,
            @Value("${mediane.statistics.threshold:5}") int threshold,
            @Value("${mediane.statistics.refresh:2s}") Duration refresh) {
        this.tallies = tallies;
        this.clock = clock;
        this.disclosure = new Disclosure(threshold);
        this.refresh = refresh;
    }

    /** The figures as they are now; one whole, so that a page never mixes two. */
    Edition edition() {
        var known = current;
        var now = clock.instant();
        if (known != null && now.isBefore(looked.plus(refresh))) {
            return known;
        }
        if (known != null && !renewing.tryLock()) {
            return known;
        }
        if (known == null) {
            renewing.lock();
        }
        try {
            var state = tallies.state(YearMonth.now(clock.withZone(LAST_ZONE)).atDay(1));
            var latest = current;
            if (latest == null || !latest.state.equals(state)) {
                latest = new Edition(state);
            }
            current = latest;
            looked = now;
            return latest;
        } finally {
            renewing.unlock();
        }
    }

    int threshold() {
        return disclosure.threshold();
    }

    /** What is published between two changes of the closed months. */
    final class Edition {
        private final Tallies.State state;
        private final Veiled areas;
        private final Veiled types;
        private final Map<String, Veiled> themes = new ConcurrentHashMap<>();
        private final Map<Question, Report> answers = new ConcurrentHashMap<>();

        private Edition(Tallies.State state) {
            this.state = state;
            var parts = tallies.parts(closed(), "");
            this.areas = veiled(grouped(parts, Tallies.Part::area), Disclosure.Filter.AREA);
            this.types = veiled(grouped(parts, Tallies.Part::type), Disclosure.Filter.TYPE);
        }

        /** From the first month with an activity through the last closed one; this one when there is none. */
        DateRange closed() {
            var last = state.until().minusMonths(1);
            var first = state.firstDay().map(day -> day.withDayOfMonth(1)).orElse(last);
            return new DateRange(first, state.until());
        }

        Reading country() {
            return areas.country();
        }

        Veiled areas() {
            return areas;
        }

        Reading type(String code) {
            return types.of(List.of(code));
        }

        Reading theme(String code) {
            return themes.computeIfAbsent(code, this::withAndWithout).of(List.of(code));
        }

        /** The answer to a question, worked out once. The allowed questions are few: filters come one at a time. */
        Report answer(Question question, Supplier<Report> work) {
            var known = answers.get(question);
            if (known != null) {
                return known;
            }
            var report = work.get();
            if (answers.size() < 2_000) {
                answers.put(question, report);
            }
            return report;
        }

        private Veiled withAndWithout(String theme) {
            var with = grouped(tallies.parts(closed(), theme), _ -> theme);
            var months = new TreeMap<YearMonth, Map<String, Tally>>();
            areas.classes().forEach((month, classes) -> {
                var about = with.getOrDefault(month, Map.of()).getOrDefault(theme, Tally.NONE);
                months.put(
                        month,
                        Map.of(theme, about, "", Tally.sum(classes.values()).minus(about)));
            });
            return veiled(months, Disclosure.Filter.THEME);
        }

        private static TreeMap<YearMonth, Map<String, Tally>> grouped(
                List<Tallies.Part> parts, Function<Tallies.Part, String> name) {
            return parts.stream()
                    .collect(Collectors.groupingBy(
                            Tallies.Part::month,
                            TreeMap::new,
                            Collectors.groupingBy(
                                    name,
                                    Collectors.mapping(
                                            Tallies.Part::tally, Collectors.reducing(Tally.NONE, Tally::plus)))));
        }

        private Veiled veiled(TreeMap<YearMonth, Map<String, Tally>> months, Disclosure.Filter filter) {
            var veils = months.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, month -> disclosure.veil(month.getValue(), filter)));
            return new Veiled(months, veils);
        }

        Optional<LocalDate> firstDay() {
            return state.firstDay();
        }
    }
}
