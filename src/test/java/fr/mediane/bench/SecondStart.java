package fr.mediane.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A second start in a process of its own, and the heap it settles at after some use. */
final class SecondStart {
    /** "DefNew total 39296K, used 1234K [" and the same of the older generation; the metaspace is no heap. */
    private static final Pattern HEAP_USED =
            Pattern.compile("^ *(?!Metaspace).*total \\d+K, used (\\d+)K", Pattern.MULTILINE);

    private final Path data;

    SecondStart(Path data) {
        this.data = data;
    }

    void measure(Report report) throws IOException, InterruptedException {
        int port = Bench.freePort();
        var java = Path.of(System.getProperty("java.home"), "bin");
        var builder = new ProcessBuilder(
                        java.resolve("java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "fr.mediane.Mediane")
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.to(Path.of("target/bench-second-start.log").toFile()));
        builder.environment().put("SERVER_PORT", "" + port);
        builder.environment().put("MEDIANE_DATA", data.toString());
        long start = System.nanoTime();
        var process = builder.start();
        try (var visitor = new Visitor("http://localhost:" + port)) {
            awaitReady(visitor);
            double seconds = (System.nanoTime() - start) / 1e9;
            for (int i = 0; i < 500; i++) {
                visitor.get(i % 2 == 0 ? "/" : "/lieux?commune=26362", "use");
            }
            report.line("second start to ready", "≤ 15 s", String.format(Locale.ROOT, "%.1f s", seconds));
            report.line("heap settled", "≤ 400 MB", String.format(Locale.ROOT, "%.0f MB", heap(java, process.pid())));
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void awaitReady(Visitor visitor) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            try {
                if (visitor.get("/actuator/health", "start").statusCode() == 200) {
                    return;
                }
            } catch (RuntimeException e) {
                // not listening yet
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("never ready; see target/bench-second-start.log");
    }

    /** Megabytes of heap still in use after a full collection. */
    private static double heap(Path java, long pid) throws IOException, InterruptedException {
        run(java, "" + pid, "GC.run");
        var info = run(java, "" + pid, "GC.heap_info");
        var used = HEAP_USED.matcher(info).results().toList();
        if (used.isEmpty()) {
            throw new IllegalStateException("no heap to read in: " + info);
        }
        return used.stream()
                        .mapToDouble(one -> Double.parseDouble(one.group(1)))
                        .sum()
                / 1024;
    }

    private static String run(Path java, String... arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(java.resolve("jcmd").toString(), arguments[0], arguments[1])
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return text;
    }
}
