package fr.mediane.bench;

import fr.mediane.Mediane;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the figures to reach, on 100,000 venues and the demonstration's activities, and prints them beside their
 * goals and beside the same run's simplest request, since machines differ. Data stay in {@code target/bench-data}.
 */
final class Bench {
    private static final Path DATA = Path.of("target/bench-data");
    private final List<String> lines = new ArrayList<>();
    private final ServerTime times;
    private double floor = 1;

    private Bench(ServerTime times) {
        this.times = times;
    }

    public static void main(String[] arguments) throws Exception {
        int port = freePort();
        try (var house = start(port)) {
            ManyVenues.fill(house.getBean(JdbcClient.class), DATA);
            new Bench(house.getBean(ServerTime.class)).run(house, port);
        }
        System.exit(0);
    }

    private void run(ConfigurableApplicationContext house, int port) throws Exception {
        lines.add("| what | goal | median | p95 | × the simplest request |");
        lines.add("| --- | --- | --- | --- | --- |");
        try (var visitor = new Visitor("http://localhost:" + port)) {
            var requests = new Requests(visitor, times);
            var simplest = requests.simplest();
            floor = simplest.getValueAtPercentile(50) / 1e6;
            report("simplest request (liveness)", "", simplest);
            for (var scenario : requests.publicOnes()) {
                report(scenario.name(), scenario.goal(), requests.measure(scenario));
            }
            report("recording an activity", "p95 ≤ 15 ms", requests.recording());
            for (var path : List.of("/", "/lieux?commune=26362", "/statistiques", "/accessibilite")) {
                weigh(visitor, path);
            }
        }
        house.close();
        lines.addAll(new SecondStart(DATA).measure());
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/bench.md"), lines);
        lines.forEach(System.out::println);
    }

    private void report(String name, String goal, Histogram times) {
        double median = times.getValueAtPercentile(50) / 1e6;
        double p95 = times.getValueAtPercentile(95) / 1e6;
        lines.add(String.format(
                Locale.ROOT, "| %s | %s | %.2f ms | %.2f ms | %.1f |", name, goal, median, p95, median / floor));
    }

    private void weigh(Visitor visitor, String path) {
        var weight = Weight.of(visitor, path);
        lines.add(String.format(
                Locale.ROOT,
                "| weight of %s | ≤ 200 kB, then ≤ 20 kB | %.1f kB | then %.1f kB | |",
                path,
                weight.first() / 1000.0,
                weight.after() / 1000.0));
    }

    private static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Mediane.class, ServerTime.class)
                .run("--server.port=" + port, "--mediane.data=" + DATA);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
