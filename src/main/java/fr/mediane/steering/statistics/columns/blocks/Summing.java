package fr.mediane.steering.statistics.columns.blocks;

import fr.mediane.steering.statistics.columns.Columns;
import fr.mediane.steering.statistics.columns.Figures;
import fr.mediane.steering.statistics.columns.Slice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What was counted, as figures. */
final class Summing {
    private static final int FIRST_LINES = 20;
    private final Tally tally;
    private final Names names;
    private final int firstDay;
    private final Map<UUID, UUID> merged;

    /** @param merged venues, with those that stand for them */
    Summing(Tally tally, Names names, int firstDay, Map<UUID, UUID> merged) {
        this.tally = tally;
        this.names = names;
        this.firstDay = firstDay;
        this.merged = merged;
    }

    Figures figures(Slice slice) {
        long workshops = tally.sets[Sets.WORKSHOP];
        long individual = tally.activities - workshops;
        // an individual activity has one participant: the database says so
        long participants = LongStream.of(tally.days).sum() - individual;
        var last = slice.period().until().minusDays(Columns.LAST_DAYS);
        return new Figures(
                days().findFirst().map(this::date),
                individual,
                workshops,
                participants,
                months(),
                days().filter(day -> !date(day).isBefore(last))
                        .collect(Collectors.toUnmodifiableMap(this::date, day -> tally.days[day])),
                breakdowns(),
                map(tally.departements, Function.identity()),
                first(lines(tally.residences)),
                venues(),
                map(tally.tags, UUID::fromString),
                people(slice.fresh()));
    }

    private Figures.Breakdowns breakdowns() {
        return new Figures.Breakdowns(
                part(tally.sets, Sets.THEMES, Sets.PROCEDURES),
                part(tally.sets, Sets.PROCEDURES, Sets.EQUIPMENT),
                part(tally.sets, Sets.EQUIPMENT, Sets.DURATIONS),
                part(tally.sets, Sets.DURATIONS, Sets.PLACES),
                part(tally.sets, Sets.PLACES, Sets.WORKSHOP),
                part(tally.margins, Sets.GENDERS, Sets.AGES),
                part(tally.margins, Sets.AGES, Sets.STATUSES),
                part(tally.margins, Sets.STATUSES, Sets.MARGINS));
    }

    private Figures.People people(boolean asked) {
        long named = 0;
        long fresh = 0;
        for (int i = 0; i < tally.during.length; i++) {
            named += Long.bitCount(tally.during[i]);
            fresh += asked ? Long.bitCount(tally.during[i] & ~tally.before[i]) : 0;
        }
        return new Figures.People(named, asked ? Optional.of(fresh) : Optional.empty(), tally.unnamed, tally.crowd);
    }

    private Map<YearMonth, Long> months() {
        var months = new HashMap<YearMonth, Long>();
        days().forEach(day -> months.merge(YearMonth.from(date(day)), tally.days[day], Long::sum));
        return Map.copyOf(months);
    }

    /** Those with an activity; each has at least one participant. */
    private Stream<Integer> days() {
        return IntStream.range(0, tally.days.length)
                .filter(day -> tally.days[day] > 0)
                .boxed();
    }

    private LocalDate date(int day) {
        return Index.DAY_ZERO.plusDays((long) firstDay + day);
    }

    private <K> Map<K, Long> map(long[] counts, Function<String, K> key) {
        return numbers(counts)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        number -> key.apply(names.value(number)), number -> counts[number]));
    }

    /** What was recorded at a venue that was merged since counts for the one that stands for it. */
    private List<Figures.Line> venues() {
        var counts = tally.venues.clone();
        var standing = new HashMap<String, Long>();
        merged.forEach((id, kept) -> {
            long moved = take(counts, id.toString());
            if (moved > 0) {
                standing.merge(kept.toString(), moved, Long::sum);
            }
        });
        standing.replaceAll((kept, moved) -> moved + take(counts, kept));
        return first(Stream.concat(
                lines(counts),
                standing.entrySet().stream().map(one -> new Figures.Line(one.getKey(), one.getValue()))));
    }

    private long take(long[] counts, String code) {
        int number = names.number(code);
        long taken = counts[number];
        counts[number] = 0;
        return number == 0 ? 0 : taken;
    }

    private Stream<Figures.Line> lines(long[] counts) {
        return numbers(counts).mapToObj(number -> new Figures.Line(names.value(number), counts[number]));
    }

    private static List<Figures.Line> first(Stream<Figures.Line> lines) {
        return lines.sorted(Comparator.comparing((Figures.Line line) -> -line.supports())
                        .thenComparing(Figures.Line::code))
                .limit(FIRST_LINES)
                .toList();
    }

    /** 0 is no code. */
    private static IntStream numbers(long[] counts) {
        return IntStream.range(1, counts.length).filter(number -> counts[number] > 0);
    }

    private static List<Long> part(long[] counts, int from, int until) {
        return Arrays.stream(counts, from, until).boxed().toList();
    }
}
