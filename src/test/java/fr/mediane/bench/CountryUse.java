package fr.mediane.bench;

import fr.mediane.kernel.DateRange;
import fr.mediane.steering.statistics.columns.Slice;
import fr.mediane.steering.statistics.columns.ThreeWays;
import fr.mediane.steering.statistics.open.Publishing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.springframework.context.ConfigurableApplicationContext;

/** What the country's figures cost those who read them on pages, those who record, and the night. */
final class CountryUse {
    private static final String EXACT = "/mon-espace/statistiques";
    private static final List<String> PAGES = List.of(
            EXACT + "?perimetre=france&du=2020-01-01",
            EXACT + "/habitants?du=2020-01-01",
            EXACT + "/parcours?du=2020-01-01",
            EXACT + "/couverture",
            EXACT + "/lieux-sans-activite?du=2020-01-01",
            EXACT + "/rendez-vous?du=2020-01-01");
    private static final int ROUNDS = 20;
    private static final int EACH = 25;
    private final ConfigurableApplicationContext house;
    private final Visitor visitor;
    private final ServerTime times;
    private final ThreeWays ways;
    private final List<String> lines = new ArrayList<>();

    private CountryUse(ConfigurableApplicationContext house, Visitor visitor) {
        this.house = house;
        this.visitor = visitor;
        this.times = house.getBean(ServerTime.class);
        this.ways = new ThreeWays(house);
    }

    static List<String> measure(ConfigurableApplicationContext house, int port) throws InterruptedException {
        try (var visitor = new Visitor("http://localhost:" + port)) {
            var use = new CountryUse(house, visitor);
            use.recording(house.getBean(FeedSwitch.class));
            use.seen();
            use.pages();
            use.published();
            return use.lines;
        }
    }

    /** By turns with and without the feed, so that whatever else happens happens to both. */
    private void recording(FeedSwitch feed) {
        var requests = new Requests(visitor, times);
        requests.beginRecording();
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            feed.turn(false);
            requests.record(EACH, round < 0 ? "warm-up" : "without the feed");
            feed.turn(true);
            requests.record(EACH, round < 0 ? "warm-up" : "with the feed");
        }
        double with = median(times.of("with the feed"));
        double without = median(times.of("without the feed"));
        say("recording: with the feed %.2f ms, without %.2f ms, ratio %.2f", with, without, with / without);
    }

    /** From the answer to whoever recorded to the figures of whoever looks at them all the time. */
    private void seen() throws InterruptedException {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var slice = Slice.of(DateRange.through(today, today));
        var requests = new Requests(visitor, times);
        requests.beginRecording();
        var late = new Histogram(60_000_000_000L, 3);
        while (!ways.ready()) {
            Thread.sleep(100);
        }
        for (int i = 0; i < 100; i++) {
            long before = ways.blocks(slice).individual();
            requests.record(1, "warm-up");
            long start = System.nanoTime();
            while (ways.blocks(slice).individual() == before) {
                Thread.sleep(1);
            }
            late.recordValue(System.nanoTime() - start);
            Thread.sleep(i * 7 % 250);
        }
        say("visible in figures: %s", text(late));
    }

    private void pages() {
        for (var page : List.of("/statistiques", "/statistiques?departement=26", "/donnees-ouvertes")) {
            page(page, 500);
        }
        visitor.signIn("administration");
        PAGES.forEach(page -> page(page, 20));
    }

    private void page(String page, int times) {
        long start = System.nanoTime();
        int status = visitor.get(page, "first").statusCode();
        double first = (System.nanoTime() - start) / 1e6;
        // a page that takes long is not asked so often
        int more = (int) Math.max(3, Math.min(times, 20_000 / first));
        for (int i = 0; i < more; i++) {
            visitor.get(page, page);
        }
        say("page %s (%d): first %.0f ms, then %s", page, status, first, text(this.times.of(page)));
    }

    private void published() {
        for (var month = YearMonth.of(2022, 3); month.isBefore(YearMonth.of(2022, 6)); month = month.plusMonths(1)) {
            long start = System.nanoTime();
            boolean did = Publishing.month(house, month);
            say("publishing of %s (%s): %.1f s", month, did ? "done" : "was there", (System.nanoTime() - start) / 1e9);
        }
    }

    private static double median(Histogram histogram) {
        return histogram.getValueAtPercentile(50) / 1e6;
    }

    private static String text(Histogram histogram) {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, p95 %.1f ms, at most %.1f ms",
                median(histogram),
                histogram.getValueAtPercentile(95) / 1e6,
                histogram.getMaxValue() / 1e6);
    }

    private void say(String text, Object... values) {
        var line = String.format(Locale.ROOT, text, values);
        System.out.println("BENCH " + line);
        lines.add("- " + line);
    }
}
