package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Someone collects every cell that a month is published with, under every filter, and solves them as a system of
 * equations. Whatever small count they aim at, of any area, type, theme and gender together, it must not follow.
 */
class DisclosureAttackTest {
    /** Everything told, solved step by step modulo a large prime. */
    private static final class Knowledge {
        private static final long PRIME = 1_000_000_007L;
        private final long[][] rows = new long[AttackedWorld.SIZE][];

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
            var world = AttackedWorld.any(new Random(seed));
            var knowledge = everythingPublished(world);
            for (var target : targets()) {
                long value = world.value(target.vector());
                if (AttackedMonth.small(value)) {
                    assertThat(knowledge.knows(target.vector()))
                            .as("seed %s: %s is %s", seed, target, value)
                            .isFalse();
                }
            }
        }
    }

    private static Knowledge everythingPublished(AttackedWorld world) {
        var knowledge = new Knowledge();
        // An individual activity supports one person: everybody knows that.
        for (int area = 0; area < 3; area++) {
            for (int theme = 0; theme < 2; theme++) {
                var tie = new long[AttackedWorld.SIZE];
                tie[AttackedWorld.activity(area, 0, theme)] = 1;
                tie[AttackedWorld.people(area, 0, theme, 0)] = -1;
                tie[AttackedWorld.people(area, 0, theme, 1)] = -1;
                knowledge.learn(tie);
            }
        }
        AttackedMonth.of(world, YearMonth.of(2026, 3)).told().forEach(told -> learn(knowledge, told));
        return knowledge;
    }

    private static void learn(Knowledge knowledge, AttackedMonth.Told told) {
        var vector = told.cut().vector();
        knowledge.learn(vector);
        // Nobody can be fewer than none: a zero tells every part of it.
        if (told.value() == 0) {
            for (int i = 0; i < vector.length; i++) {
                if (vector[i] != 0) {
                    var one = new long[vector.length];
                    one[i] = 1;
                    knowledge.learn(one);
                }
            }
        }
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
}
