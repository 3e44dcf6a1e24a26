package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people, places and days of a small invented world, from which anything is drawn at random. */
final class World {
    static final LocalDate FIRST = LocalDate.of(2023, 11, 20);
    static final List<String> COMMUNES = List.of("26362", "26198", "33063", "2A004", "97411");
    final List<UUID> counsellors = ids(6);
    final List<UUID> employers = ids(3);
    final List<UUID> venues = ids(25);
    final List<UUID> people = ids(30);
    final List<UUID> tags = ids(3);
    final Random random;

    World(long seed) {
        random = new Random(seed);
    }

    private static List<UUID> ids(int many) {
        return Stream.generate(Uuid7::next).limit(many).toList();
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(500));
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> List<T> some(List<T> list, int many) {
        return IntStream.range(0, many).mapToObj(_ -> any(list)).distinct().toList();
    }
}
