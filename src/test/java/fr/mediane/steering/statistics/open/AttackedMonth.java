package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A month of a small country as it is published.
 *
 * @param told every cell that can be read, under every filter
 * @param hidden every cell that cannot
 */
record AttackedMonth(AttackedWorld world, OpenMonth published, List<Told> told, List<Cut> hidden) {
    static final int THRESHOLD = 5;
    private static final Disclosure RULE = new Disclosure(THRESHOLD);
    private static final Cut ALL = new Cut(7, 3, 3, 3, false);
    private static final Cut ALL_PEOPLE = new Cut(7, 3, 3, 3, true);

    /** What each cell of each table adds up. */
    private static final Map<Table, List<Cut>> MEANING = meaning();

    private static Map<Table, List<Cut>> meaning() {
        var meaning = new HashMap<Table, List<Cut>>();
        meaning.put(Table.ACTIVITIES, List.of(ALL));
        meaning.put(Table.SUPPORTS, List.of(ALL_PEOPLE));
        meaning.put(
                Table.SPLIT,
                List.of(new Cut(7, 1, 3, 3, false), new Cut(7, 2, 3, 3, false), new Cut(7, 2, 3, 3, true)));
        for (int theme = 0; theme < 2; theme++) {
            meaning.put(
                    Table.place(Breakdown.THEMES, theme).table(),
                    List.of(new Cut(7, 3, 1 << theme, 3, false), new Cut(7, 3, 3 - (1 << theme), 3, false)));
        }
        meaning.put(
                Table.place(Breakdown.GENDERS, Breakdown.GENDERS.codes().indexOf("feminin"))
                        .table(),
                Breakdown.GENDERS.codes().stream()
                        .map(code ->
                                new Cut(7, 3, 3, code.equals("feminin") ? 1 : code.equals("masculin") ? 2 : 0, true))
                        .toList());
        meaning.put(
                Table.place(Breakdown.DURATIONS, 0).table(),
                Breakdown.DURATIONS.codes().stream()
                        .map(code -> code.equals("under-30") ? ALL : new Cut(0, 0, 0, 0, false))
                        .toList());
        return meaning;
    }

    /** What everybody reads of a cut. */
    record Told(Cut cut, long value) {}

    /** What a month is published as, cell by cell: the files, the pages and the API are made of nothing else. */
    static AttackedMonth of(AttackedWorld world, YearMonth when) {
        var subsets = subsets();
        var month = OpenMonth.of(
                when,
                Instant.EPOCH,
                RULE,
                tallies(world, subsets, Subset.Kind.AREA),
                tallies(world, subsets, Subset.Kind.TYPE),
                tallies(world, subsets, Subset.Kind.THEME));
        subsets.put(Subset.COUNTRY, ALL);
        var told = new ArrayList<Told>();
        var hidden = new ArrayList<Cut>();
        subsets.forEach((subset, narrowed) -> Column.ALL.stream()
                .filter(column -> MEANING.containsKey(column.place().table()))
                .forEach(column -> {
                    var count = month.count(subset, column);
                    var cut = MEANING.getOrDefault(column.place().table(), List.of())
                            .get(column.place().cell())
                            .and(narrowed);
                    if (count.hidden()) {
                        hidden.add(cut);
                    } else {
                        told.add(new Told(cut, count.value()));
                    }
                }));
        return new AttackedMonth(world, month, List.copyOf(told), List.copyOf(hidden));
    }

    private static Map<Subset, Cut> subsets() {
        var subsets = new HashMap<Subset, Cut>();
        AttackedWorld.AREAS.forEach(area -> subsets.put(
                new Subset(Subset.Kind.AREA, area), new Cut(1 << AttackedWorld.AREAS.indexOf(area), 3, 3, 3, false)));
        subsets.put(new Subset(Subset.Kind.TYPE, "individuel"), new Cut(7, 1, 3, 3, false));
        subsets.put(new Subset(Subset.Kind.TYPE, "collectif"), new Cut(7, 2, 3, 3, false));
        for (int theme = 0; theme < 2; theme++) {
            subsets.put(
                    new Subset(Subset.Kind.THEME, Breakdown.THEMES.codes().get(theme)),
                    new Cut(7, 3, 1 << theme, 3, false));
        }
        return subsets;
    }

    static boolean small(long count) {
        return count > 0 && count < THRESHOLD;
    }

    /** As the rows give them: where nothing was done there is no tally. */
    private static Map<String, Tally> tallies(AttackedWorld world, Map<Subset, Cut> subsets, Subset.Kind kind) {
        var tallies = new HashMap<String, Tally>();
        subsets.forEach((subset, cut) -> {
            var tally = world.tally(cut);
            if (subset.kind() == kind && tally.activities() > 0) {
                tallies.put(subset.code(), tally);
            }
        });
        return tallies;
    }
}
