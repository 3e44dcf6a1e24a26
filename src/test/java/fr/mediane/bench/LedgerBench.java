package fr.mediane.bench;

import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.Trade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * The books under pressure: uses of vouchers over 16 connections beside pgbench's TPC-B on the same server, by turns; and
 * balances at a past instant of an account with very many entries. Needs {@code pgbench} on the path.
 */
final class LedgerBench {
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 15;
    /** Each may be used a hundred times. */
    private static final int VOUCHERS = 20_000;

    private static final int ROUNDS = 3;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) ");

    private LedgerBench() {}

    static List<String> measure() throws Exception {
        double scale = Double.parseDouble(System.getProperty("bench.scale", "0.1"));
        var report = new Report("The books: uses over " + CONNECTIONS + " connections, balances of the past");
        try (var one = new Trade(1)) {
            int port = one.books().port();
            pgbench(port, "-q", "-i", "-s", "" + (int) Math.max(1, 100 * scale));
            uses(report, "one campaign", one, port);
        }
        try (var many = new Trade(1_000)) {
            int port = many.books().port();
            pgbench(port, "-q", "-i", "-s", "" + (int) Math.max(1, 100 * scale));
            uses(report, "a thousand campaigns", many, port);
            past(report, many, (int) (10_000_000 * scale));
        }
        return report.lines();
    }

    private static void uses(Report report, String name, Trade trade, int port) throws Exception {
        var ratios = new ArrayList<Double>();
        var uses = new ArrayList<Double>();
        var times = new Histogram(60_000_000_000L, 3);
        var vouchers = trade.vouchers(VOUCHERS);
        round(trade, vouchers, new Histogram(60_000_000_000L, 3), 2);
        for (int i = 0; i < ROUNDS; i++) {
            double tpcb = tps(pgbench(port, "-c", "" + CONNECTIONS, "-j", "2", "-T", "" + SECONDS));
            double mine = round(trade, vouchers, times, SECONDS);
            uses.add(mine);
            ratios.add(mine / tpcb);
        }
        report.line(
                "uses each second, " + name + ", ÷ TPC-B",
                "≥ 0.6",
                String.format(Locale.ROOT, "%.2f (%.0f uses each second)", median(ratios), median(uses)));
        report.line(
                "each use, " + name,
                "p99 ≤ 50 ms",
                String.format(
                        Locale.ROOT,
                        "median %.1f ms, p99 %.1f ms",
                        times.getValueAtPercentile(50) / 1e6,
                        times.getValueAtPercentile(99) / 1e6));
    }

    /** Uses each second. */
    private static double round(Trade trade, List<UUID> vouchers, Histogram into, int seconds) throws Exception {
        var next = new AtomicInteger();
        var times = new ConcurrentHistogram(into);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            Callable<Boolean> till = () -> {
                while (System.nanoTime() < end) {
                    int number = next.getAndIncrement();
                    long begun = System.nanoTime();
                    var outcome = Trade.use(
                            trade.jdbc(),
                            Uuid7.next(), // as every till's form makes it
                            vouchers.get(number % vouchers.size()),
                            trade.provider,
                            10);
                    times.recordValue(System.nanoTime() - begun);
                    if (!outcome.equals("DONE")) {
                        throw new IllegalStateException(outcome);
                    }
                }
                return true;
            };
            for (var done : threads.invokeAll(Collections.nCopies(CONNECTIONS, till))) {
                done.get();
            }
        }
        into.add(times);
        return next.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static void past(Report report, Trade trade, int entries) {
        var desk = trade.books().desk;
        var bank = UUID.randomUUID();
        var debt = UUID.randomUUID();
        desk.open(List.of(
                NewAccount.of(bank, "vouchers", "512", "Banque"), NewAccount.of(debt, "vouchers", "467", "Dette")));
        int lines = 1_000;
        var instants = new ArrayList<Instant>();
        for (int written = 0; written < 2 * entries; written += lines) {
            var posting = Posting.of(UUID.randomUUID(), "vouchers", "deposit", LocalDate.now());
            var all = new ArrayList<Posting.Line>();
            for (int i = 0; i < lines; i += 2) {
                all.add(new Posting.Line(bank, 1));
                all.add(new Posting.Line(debt, -1));
            }
            desk.post(posting.with(all)).orThrow();
            instants.add(Instant.now());
        }
        long noted = trade.books().noteCheckpoints();
        var times = new Histogram(60_000_000_000L, 3);
        var random = new Random(1);
        for (int i = 0; i < 1_200; i++) {
            int which = random.nextInt(instants.size());
            long begun = System.nanoTime();
            long cents = desk.balanceAt(bank, instants.get(which));
            long took = System.nanoTime() - begun;
            if (cents != (which + 1L) * lines / 2) {
                throw new IllegalStateException("a wrong balance: " + cents);
            }
            if (i >= 200) {
                times.recordValue(took);
            }
        }
        report.times(
                "balance at a past instant, of an account of %,d entries (%d sums noted)".formatted(entries, noted),
                "≤ 20 ms",
                times);
    }

    private static String pgbench(int port, String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("pgbench", "-h", "localhost", "-p", "" + port, "-U", "postgres"));
        words.addAll(Arrays.asList(arguments));
        words.add("postgres");
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    private static double tps(String said) {
        var found = TPS.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
