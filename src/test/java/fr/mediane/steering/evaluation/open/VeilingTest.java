package fr.mediane.steering.evaluation.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.steering.evaluation.open.Veiling.Counted;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Hiding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VeilingTest {
    private static final UUID CAMPAIGN = UUID.fromString("0198a000-0000-7000-8000-00000000c0de");
    private static final int THRESHOLD = 5;
    private final Veiling veiling = new Veiling(new Hiding(THRESHOLD));

    private static Counted counted(String departement, long count, long parcels) {
        return new Counted(CAMPAIGN, "Impôts", departement, "utilisations", count, parcels);
    }

    private Map<String, Count> told(Counted... counted) {
        return veiling.told(List.of(counted)).stream().collect(Collectors.toMap(Cell::departement, Cell::count));
    }

    @Test
    void tellsWhatManyAreBehind() {
        assertThat(told(counted("26", 70, 7), counted("33", 50, 5)))
                .containsEntry("", Count.of(120))
                .containsEntry("26", Count.of(70))
                .containsEntry("33", Count.of(50));
    }

    @Test
    void hidesABookletOfTenWhichIsOnePerson() {
        assertThat(told(counted("26", 10, 1))).containsEntry("", Count.HIDDEN).containsEntry("26", Count.HIDDEN);
    }

    @Test
    void hidesAnotherDepartementWhereASubtractionWouldTell() {
        assertThat(told(counted("26", 70, 7), counted("33", 3, 3), counted("974", 90, 9)))
                .containsEntry("", Count.of(163))
                .containsEntry("33", Count.HIDDEN)
                .containsEntry("26", Count.HIDDEN)
                .containsEntry("974", Count.of(90));
    }

    @Test
    void tellsWhatSaysNothingAboutPeople() {
        assertThat(told(counted("26", 3, 0))).containsEntry("", Count.of(3)).containsEntry("26", Count.of(3));
    }

    /** Whatever is published, the hidden départements together are nobody or enough people. */
    @Test
    void leavesNoSmallRestInAThousandRandomMonths() {
        var random = new Random(20_261_130);
        for (int month = 0; month < 1_000; month++) {
            var counted = new ArrayList<Counted>();
            for (int area = 0; area < 1 + random.nextInt(8); area++) {
                long parcels = 1 + random.nextInt(9);
                counted.add(counted("d" + area, parcels * (1 + random.nextInt(10)), parcels));
            }
            var cells = veiling.told(counted);
            var whole =
                    cells.stream().filter(cell -> cell.departement().isEmpty()).findFirst();
            long hidden = counted.stream()
                    .filter(one -> cells.stream()
                            .anyMatch(cell -> cell.departement().equals(one.departement())
                                    && cell.count().hidden()))
                    .mapToLong(Counted::parcels)
                    .sum();
            if (whole.orElseThrow().count().hidden()) {
                assertThat(cells).allMatch(cell -> cell.count().hidden());
            } else {
                assertThat(hidden).isNotIn(1L, 2L, 3L, 4L);
            }
        }
    }
}
