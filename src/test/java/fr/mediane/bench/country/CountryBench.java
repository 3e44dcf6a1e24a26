package fr.mediane.bench.country;

import fr.mediane.steering.statistics.columns.Figures;
import fr.mediane.steering.statistics.columns.Slice;
import fr.mediane.steering.statistics.columns.ThreeWays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the exact figures of a whole country cost: the same questions to the normal tables, to the copy by columns and to the
 * blocks in memory, the answers compared. The data stay in {@code target/bench-country-<scale>}.
 */
public final class CountryBench {
    private static final int QUESTIONS = 200;
    private static final int WARM_UP = 10;
    private static final int TIMES = 100;
    private final ThreeWays ways;
    private final Questions questions;
    private final List<String> lines = new ArrayList<>();

    private CountryBench(ThreeWays ways, Questions questions) {
        this.ways = ways;
        this.questions = questions;
    }

    public static Path data() {
        return Path.of("target/bench-country-" + Size.asked().scale());
    }

    public static List<String> measure(ConfigurableApplicationContext house) throws Exception {
        var size = Size.asked();
        var jdbc = house.getBean(JdbcClient.class);
        long start = System.nanoTime();
        boolean made = Country.fill(jdbc, data(), size);
        var bench = new CountryBench(new ThreeWays(house), new Questions(size, Counsellors.of(jdbc, size)));
        if (made) {
            bench.say("the country was made in %.0f s", seconds(start));
        }
        bench.run(jdbc);
        return bench.lines;
    }

    private void run(JdbcClient jdbc) throws Exception {
        ready();
        say("before: resident %d MB", memory("VmRSS"));
        long start = System.nanoTime();
        ways.rebuild();
        say("built anew in %.1f s", seconds(start));
        ready();
        say("in memory after %.1f s; resident %d MB, at most %d MB", seconds(start), memory("VmRSS"), memory("VmHWM"));
        var all = questions.many(QUESTIONS);
        for (var slice : all.subList(0, 50)) {
            ways.blocks(slice);
        }
        one("national", Questions.national());
        one("departement", questions.departement());
        one("counsellor", questions.ofOneCounsellor());
        var times = new Times();
        for (var slice : all) {
            times.add(ways::blocks, slice);
        }
        say("random: blocks %s", times);
        var copies = new Times();
        for (var slice : all.subList(0, 40)) {
            var one = new Times();
            var found = one.add(ways::blocks, slice);
            if (!found.equals(copies.add(ways::copy, slice))) {
                throw new IllegalStateException("copy and blocks differ: " + slice);
            }
        }
        say("random: copy %s", copies);
        say("resident %d MB, at most %d MB", memory("VmRSS"), memory("VmHWM"));
        if (!Boolean.getBoolean("bench.nolive")) {
            for (var slice : List.of(Questions.national(), questions.departement(), questions.ofOneCounsellor())) {
                live(slice);
            }
            for (int i = 0; i < 10; i++) {
                live(all.get(i * 20));
            }
        }
    }

    private void ready() throws InterruptedException {
        while (!ways.ready()) {
            Thread.sleep(100);
        }
    }

    private void one(String name, Slice slice) {
        var blocks = new Times();
        var copy = new Times();
        for (int i = 0; i < WARM_UP; i++) {
            ways.blocks(slice);
        }
        var found = blocks.add(ways::blocks, slice);
        for (int i = 1; i < TIMES; i++) {
            found = blocks.add(ways::blocks, slice);
        }
        for (int i = 0; i < 3; i++) {
            if (!copy.add(ways::copy, slice).equals(found)) {
                throw new IllegalStateException("copy and blocks differ: " + slice);
            }
        }
        say("%s: blocks %s; copy %s; of %d activities", name, blocks, copy, found.individual() + found.workshops());
    }

    private void live(Slice slice) {
        var blocks = new Times();
        var live = new Times();
        var found = blocks.add(ways::blocks, slice);
        var expected = live.add(ways::live, slice);
        if (!found.equals(expected)) {
            throw new IllegalStateException("PostgreSQL and blocks differ: " + slice + "\n" + expected + "\n" + found);
        }
        say("live %s against %s for %d activities", live, blocks, found.individual() + found.workshops());
    }

    private void say(String text, Object... values) {
        var line = String.format(Locale.ROOT, text, values);
        System.out.println("BENCH " + line);
        lines.add("- " + line);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Megabytes of this process. */
    private static long memory(String what) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** In milliseconds. */
    private static final class Times {
        private final List<Double> all = new ArrayList<>();

        Figures add(Function<Slice, Figures> way, Slice slice) {
            long start = System.nanoTime();
            var found = way.apply(slice);
            all.add((System.nanoTime() - start) / 1e6);
            return found;
        }

        double at(double share) {
            return all.stream().sorted().toList().get((int) Math.min(all.size() - 1, Math.floor(share * all.size())));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms, at most %.1f ms", at(0.5), at(0.95), at(1));
        }
    }
}
