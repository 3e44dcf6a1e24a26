package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Uuid7Test {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private static UUID at(Instant time) {
        return new Uuid7(time::toEpochMilli).make();
    }

    @Test
    void isOfVersion7AndCarriesItsTime() {
        for (int i = 0; i < 1_000; i++) {
            var id = at(NOW.plusMillis(i));
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(Uuid7.isUuid7(id)).isTrue();
            assertThat(Uuid7.madeAt(id)).isEqualTo(NOW.plusMillis(i));
        }
        assertThat(Uuid7.isUuid7(UUID.fromString("123e4567-e89b-42d3-a456-426614174000")))
                .isFalse();
        assertThat(Uuid7.isUuid7(UUID.fromString("123e4567-e89b-72d3-c456-426614174000")))
                .isFalse();
    }

    @Test
    void comesAfterThoseMadeBeforeEvenIfTheClockGoesBack() {
        var clock = new AtomicLong(NOW.toEpochMilli());
        var maker = new Uuid7(clock::get);
        var made = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            if (i == 5_000) {
                clock.addAndGet(-60_000);
            }
            made.add(maker.make().toString());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void startsEachMillisecondAnywhereInItsFirstHalf() {
        var counters = IntStream.range(0, 500)
                .mapToObj(i -> at(NOW))
                .map(id -> id.getMostSignificantBits() & 0xFFF)
                .toList();
        assertThat(counters).allMatch(counter -> counter < 2048);
        assertThat(new HashSet<>(counters)).hasSizeGreaterThan(200);
        assertThat(Collections.max(counters)).isGreaterThan(1_500);
    }

    @Test
    void manyThreadsNeverMakeTheSameOne() throws Exception {
        Callable<List<UUID>> work =
                () -> Stream.generate(Uuid7::next).limit(2_000).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new HashSet<UUID>();
            for (var made : threads.invokeAll(Collections.nCopies(8, work))) {
                assertThat(made.get().stream().map(UUID::toString)).isSorted();
                all.addAll(made.get());
            }
            assertThat(all).hasSize(16_000);
        }
    }

    @Test
    void theRandomPartDiffers() {
        var first = at(NOW).getLeastSignificantBits();
        var second = at(NOW).getLeastSignificantBits();
        assertThat(first).isNotEqualTo(second);
        assertThat(IntStream.range(0, 200)
                        .mapToObj(_ -> at(NOW).getLeastSignificantBits() >>> 60)
                        .distinct())
                .containsExactlyInAnyOrder(8L, 9L, 10L, 11L);
    }

    @Test
    void acceptsWhatABrowserMade() {
        var id = at(NOW);
        assertThat(Uuid7.parse(" " + id.toString().toUpperCase() + " ", NOW).value())
                .contains(id);
        assertThat(Uuid7.parse(at(NOW.plusSeconds(86_400)).toString(), NOW).value())
                .isPresent();
        assertThat(Uuid7.parse(at(Instant.parse("2024-01-01T00:00:00Z")).toString(), NOW)
                        .value())
                .isPresent();
    }

    @Test
    void refusesAnAbsurdTime() {
        assertThat(IdentifiersTest.reason(
                        Uuid7.parse(at(NOW.plusSeconds(86_401)).toString(), NOW)))
                .isEqualTo("kernel.id.time");
        assertThat(IdentifiersTest.reason(Uuid7.parse(
                        at(Instant.parse("2023-12-31T23:59:59.999Z")).toString(), NOW)))
                .isEqualTo("kernel.id.time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "123e4567-e89b-42d3-a456-426614174000",
                "01970000-0000-7000-0000-000000000000",
                "01970000-0000-7000-c000-000000000000",
                "019700000000700080000000000000000",
                "01970000-0000-7000-8000-00000000000g",
            })
    void refusesWhatIsNotOfVersion7(String text) {
        assertThat(IdentifiersTest.reason(Uuid7.parse(text, NOW))).isEqualTo("kernel.id.form");
        assertThat(IdentifiersTest.reason(Uuid7.parse(null, NOW))).isEqualTo("kernel.missing");
    }
}
