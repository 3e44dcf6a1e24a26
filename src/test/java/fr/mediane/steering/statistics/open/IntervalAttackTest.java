package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.steering.statistics.Count;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Someone does not solve the published cells but bounds what is hidden. Each hidden small count could, for all that is
 * published, as well not be small: nobody can tell that it is. Nor does a period of several months tell more than its months.
 */
class IntervalAttackTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aHiddenSmallCountCouldAsWellBeLarge(int batch) {
        for (int i = 0; i < 25; i++) {
            long seed = 50_000 + batch * 1_000L + i;
            var world = AttackedWorld.any(new Random(seed));
            var month = AttackedMonth.of(world, YearMonth.of(2026, 3));
            var bounds = new Bounds(month);
            month.hidden().stream().distinct().forEach(cut -> {
                var vector = cut.vector();
                if (AttackedMonth.small(world.value(vector))) {
                    assertThat(bounds.canBeAtLeast(vector, AttackedMonth.THRESHOLD))
                            .as("seed %s: %s is %s, and known to be few", seed, cut, world.value(vector))
                            .isTrue();
                }
            });
        }
    }

    @Test
    void severalMonthsTellNoMoreThanEach() {
        for (long seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var months = Stream.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5))
                    .map(month ->
                            AttackedMonth.of(AttackedWorld.any(random), month).published())
                    .toList();
            var edition = Edition.NOTHING.with(months);
            months.getFirst()
                    .cells()
                    .keySet()
                    .forEach(subset -> Column.ALL.forEach(column -> {
                        var told = months.stream()
                                .map(month -> month.count(subset, column))
                                .toList();
                        var sum = Sums.sum(
                                edition.reading(List.of(subset)),
                                months.stream().map(OpenMonth::month).toList(),
                                column);
                        assertThat(sum.value())
                                .isEqualTo(told.stream()
                                        .filter(count -> !count.hidden())
                                        .mapToLong(Count::value)
                                        .sum());
                        assertThat(sum.whole()).isEqualTo(told.stream().allMatch(Count::whole));
                    }));
        }
    }
}
