package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.steering.statistics.Breakdown;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Someone collects every cell that a month is published with, under every filter, and solves them as a system of
 * equations. Whatever small count they aim at, of any area, type, theme and gender together, it must not follow.
 */
class DisclosureAttackTest {
    private static final int THRESHOLD = 5;
    private static final Disclosure RULE = new Disclosure(THRESHOLD);
    private static final List<String> AREAS = List.of("26", "33", "974");

    /** The finest counts of a month: activities by area, type and theme; people by these and gender. */
    private static final class World {
        static final int ACTIVITIES = 3 * 2 * 2;
        static final int SIZE = ACTIVITIES + ACTIVITIES * 2;
        final long[] atoms = new long[SIZE];

        static int activity(int area, int type, int theme) {
            return (area * 2 + type) * 2 + theme;
        }

        static int people(int area, int type, int theme, int gender) {
            return ACTIVITIES + activity(area, type, theme) * 2 + gender;
        }

        static World any(Random random) {
            var world = new World();
            int[] scales = {1, 3, 6, 12, 60};
            for (int area = 0; area < 3; area++) {
                for (int theme = 0; theme < 2; theme++) {
                    int scale = scales[random.nextInt(scales.length)];
                    for (int gender = 0; gender < 2; gender++) {
                        long alone = random.nextInt(scale);
                        world.atoms[people(area, 0, theme, gender)] = alone;
                        world.atoms[activity(area, 0, theme)] += alone;
                    }
                    long workshops = random.nextInt(scale);
                    world.atoms[activity(area, 1, theme)] = workshops;
                    if (workshops > 0) {
                        long people = workshops + random.nextInt(10);
                        long women = random.nextLong(people + 1);
                        world.atoms[people(area, 1, theme, 0)] = women;
                        world.atoms[people(area, 1, theme, 1)] = people - women;
                    }
                }
            }
            return world;
        }

        Tally tally(int area, int type, int theme) {
            long activities = atoms[activity(area, type, theme)];
            long women = atoms[people(area, type, theme, 0)];
            long men = atoms[people(area, type, theme, 1)];
            var count = new Tally.Count();
            if (type == 0) {
                count.individual(activities);
            } else {
                count.workshops(activities, women + men);
            }
            return count.add(Breakdown.THEMES, Breakdown.THEMES.codes().get(theme), activities)
                    .add(Breakdown.DURATIONS, "under-30", activities)
                    .add(Breakdown.PLACES, "domicile", activities)
                    .add(Breakdown.GENDERS, "feminin", women)
                    .add(Breakdown.GENDERS, "masculin", men)
                    .add(Breakdown.AGES, "non_communique", women + men)
                    .add(Breakdown.STATUSES, "retraite", women + men)
                    .tally();
        }
    }

    /** Which atoms a figure adds up; a mask of wanted values per dimension. */
    private record Cut(int areas, int types, int themes, int genders, boolean people) {
        long[] vector() {
            var vector = new long[World.SIZE];
            for (int atom = 0; atom < World.ACTIVITIES; atom++) {
                boolean in = has(areas, atom / 4) && has(types, atom / 2 % 2) && has(themes, atom % 2);
                if (in && !people) {
                    vector[atom] = 1;
                }
                for (int gender = 0; in && people && gender < 2; gender++) {
                    vector[World.ACTIVITIES + atom * 2 + gender] = has(genders, gender) ? 1 : 0;
                }
            }
            return vector;
        }

        Cut and(Cut other) {
            return new Cut(
                    areas & other.areas,
                    types & other.types,
                    themes & other.themes,
                    genders & other.genders,
                    people || other.people);
        }

        private static boolean has(int mask, int value) {
            return (mask >> value & 1) == 1;
        }
    }

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

    /** Everything told, solved step by step modulo a large prime. */
    private static final class Knowledge {
        private static final long PRIME = 1_000_000_007L;
        private final long[][] rows = new long[World.SIZE][];

        void learn(long[] vector) {
            var rest = reduced(vector);
            for (int i = 0; i < rest.length; i++) {
                if (rest[i] != 0) {
                    long inverse = power(rest[i], PRIME - 2);
                    for (int j = 0; j < rest.length; j++) {
                        rest[j] = rest[j] * inverse % PRIME;
                    }
                    rows[i] = rest;
                    return;
                }
            }
        }

        boolean knows(long[] vector) {
            for (long value : reduced(vector)) {
                if (value != 0) {
                    return false;
                }
            }
            return true;
        }

        private long[] reduced(long[] vector) {
            var rest = new long[vector.length];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = Math.floorMod(vector[i], PRIME);
            }
            for (int i = 0; i < rest.length; i++) {
                if (rest[i] != 0 && rows[i] != null) {
                    long factor = rest[i];
                    for (int j = 0; j < rest.length; j++) {
                        rest[j] = Math.floorMod(rest[j] - factor * rows[i][j], PRIME);
                    }
                }
            }
            return rest;
        }

        private static long power(long base, long exponent) {
            long result = 1;
            for (long left = exponent, square = base; left > 0; left >>= 1, square = square * square % PRIME) {
                if ((left & 1) == 1) {
                    result = result * square % PRIME;
                }
            }
            return result;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void noSmallCountFollowsFromAllThatIsPublished(int batch) {
        for (int i = 0; i < 60; i++) {
            long seed = batch * 1_000L + i;
            var world = World.any(new Random(seed));
            var knowledge = everythingPublished(world);
            for (var target : targets()) {
                long value = value(world, target.vector());
                if (value > 0 && value < THRESHOLD) {
                    assertThat(knowledge.knows(target.vector()))
                            .as("seed %s: %s is %s", seed, target, value)
                            .isFalse();
                }
            }
        }
    }

    private static Knowledge everythingPublished(World world) {
        var knowledge = new Knowledge();
        // An individual activity supports one person: everybody knows that.
        for (int area = 0; area < 3; area++) {
            for (int theme = 0; theme < 2; theme++) {
                var tie = new long[World.SIZE];
                tie[World.activity(area, 0, theme)] = 1;
                tie[World.people(area, 0, theme, 0)] = -1;
                tie[World.people(area, 0, theme, 1)] = -1;
                knowledge.learn(tie);
            }
        }
        read(world, knowledge);
        return knowledge;
    }

    /** What a month is published as, cell by cell: the files, the pages and the API are made of nothing else. */
    private static void read(World world, Knowledge knowledge) {
        var subsets = new HashMap<Subset, Cut>();
        AREAS.forEach(area ->
                subsets.put(new Subset(Subset.Kind.AREA, area), new Cut(1 << AREAS.indexOf(area), 3, 3, 3, false)));
        subsets.put(new Subset(Subset.Kind.TYPE, "individuel"), new Cut(7, 1, 3, 3, false));
        subsets.put(new Subset(Subset.Kind.TYPE, "collectif"), new Cut(7, 2, 3, 3, false));
        for (int theme = 0; theme < 2; theme++) {
            subsets.put(
                    new Subset(Subset.Kind.THEME, Breakdown.THEMES.codes().get(theme)),
                    new Cut(7, 3, 1 << theme, 3, false));
        }
        var month = OpenMonth.of(
                YearMonth.of(2026, 3),
                Instant.EPOCH,
                RULE,
                tallies(world, subsets, Subset.Kind.AREA),
                tallies(world, subsets, Subset.Kind.TYPE),
                tallies(world, subsets, Subset.Kind.THEME));
        subsets.put(Subset.COUNTRY, ALL);
        subsets.forEach((subset, cut) -> Column.ALL.stream()
                .filter(column -> MEANING.containsKey(column.place().table()))
                .filter(column -> !month.count(subset, column).hidden())
                .forEach(column -> told(
                        world,
                        MEANING.getOrDefault(column.place().table(), List.of())
                                .get(column.place().cell())
                                .and(cut),
                        knowledge)));
    }

    /** As the rows give them: where nothing was done there is no tally. */
    private static Map<String, Tally> tallies(World world, Map<Subset, Cut> subsets, Subset.Kind kind) {
        var tallies = new HashMap<String, Tally>();
        subsets.forEach((subset, cut) -> {
            var tally = tally(world, cut);
            if (subset.kind() == kind && tally.activities() > 0) {
                tallies.put(subset.code(), tally);
            }
        });
        return tallies;
    }

    private static void told(World world, Cut cut, Knowledge knowledge) {
        var vector = cut.vector();
        knowledge.learn(vector);
        // Nobody can be fewer than none: a zero tells every part of it.
        if (value(world, vector) == 0) {
            for (int i = 0; i < vector.length; i++) {
                if (vector[i] != 0) {
                    var one = new long[vector.length];
                    one[i] = 1;
                    knowledge.learn(one);
                }
            }
        }
    }

    private static Tally tally(World world, Cut cut) {
        var parts = new ArrayList<Tally>();
        for (int atom = 0; atom < World.ACTIVITIES; atom++) {
            if (Cut.has(cut.areas, atom / 4) && Cut.has(cut.types, atom / 2 % 2) && Cut.has(cut.themes, atom % 2)) {
                parts.add(world.tally(atom / 4, atom / 2 % 2, atom % 2));
            }
        }
        return Tally.sum(parts);
    }

    private static List<Cut> targets() {
        var targets = new ArrayList<Cut>();
        for (int areas = 1; areas < 8; areas++) {
            for (int types = 1; types < 4; types++) {
                for (int themes = 1; themes < 4; themes++) {
                    targets.add(new Cut(areas, types, themes, 3, false));
                    for (int genders = 1; genders < 4; genders++) {
                        targets.add(new Cut(areas, types, themes, genders, true));
                    }
                }
            }
        }
        return targets;
    }

    private static long value(World world, long[] vector) {
        long sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * world.atoms[i];
        }
        return sum;
    }
}
