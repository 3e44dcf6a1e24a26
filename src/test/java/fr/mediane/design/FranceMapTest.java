package fr.mediane.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.design.FranceMap.Area;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class FranceMapTest {
    @Test
    void shadesHoldAboutAsManyDepartements() {
        var map = FranceMap.of(IntStream.rangeClosed(1, 95)
                .mapToObj(i -> area("%02d".formatted(i), (long) i * i, false))
                .toList());

        assertThat(map.bounds()).hasSize(5).isSorted();
        assertThat(map.metropolitan().stream().collect(Collectors.groupingBy(Area::shade, Collectors.counting())))
                .containsOnlyKeys("1", "2", "3", "4", "5")
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(19L));
    }

    @Test
    void whatMayNotBeToldAndWhatIsNothingHaveNoShade() {
        var map = FranceMap.of(List.of(area("26", 0, true), area("07", 0, false), area("974", 12, false)));

        assertThat(map.metropolitan())
                .extracting(Area::code, Area::shade)
                .containsExactly(Tuple.tuple("07", "0"), Tuple.tuple("26", "hidden"));
        assertThat(map.overseas()).extracting(Area::shade).containsExactly("5");
        assertThat(map.shadeOf(0)).isEqualTo(5);
    }

    @Test
    void equalFiguresShareAShade() {
        var map = FranceMap.of(List.of(area("01", 3, false), area("02", 3, false), area("2A", 3, false)));

        assertThat(map.bounds()).containsExactly(3L);
        assertThat(map.metropolitan()).extracting(Area::shade).containsOnly("5");
    }

    @Test
    void nothingToShowIsEmpty() {
        assertThat(FranceMap.of(List.of()).empty()).isTrue();
        assertThat(FranceMap.of(List.of(area("01", 0, false))).empty()).isTrue();
    }

    private static Area area(String code, long value, boolean hidden) {
        return new Area(code, code, "" + value, value, hidden);
    }
}
