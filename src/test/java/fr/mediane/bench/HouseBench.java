package fr.mediane.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everyone sees, with 100,000 venues and the demonstration's activities. Data stay in {@code target/bench-data}. */
final class HouseBench {
    private static final Path DATA = Path.of("target/bench-data");
    private final Report report = new Report("The house: 100,000 venues");
    private final ConfigurableApplicationContext house;

    private HouseBench(ConfigurableApplicationContext house) {
        this.house = house;
    }

    static List<String> measure() throws Exception {
        int port = Bench.freePort();
        try (var house = Bench.start(port, DATA)) {
            ManyVenues.fill(house.getBean(JdbcClient.class), DATA);
            return new HouseBench(house).run(port);
        }
    }

    private List<String> run(int port) throws Exception {
        try (var visitor = new Visitor("http://localhost:" + port)) {
            var requests = new Requests(visitor, house.getBean(ServerTime.class));
            report.simplest(requests.simplest());
            for (var scenario : requests.publicOnes()) {
                report.times(scenario.name(), scenario.goal(), requests.measure(scenario));
            }
            report.times("recording an activity", "p95 ≤ 15 ms", requests.recording());
            for (var path : List.of("/", "/lieux?commune=26362", "/statistiques", "/accessibilite")) {
                weigh(visitor, path);
            }
        }
        house.close();
        new SecondStart(DATA).measure(report);
        return report.lines();
    }

    private void weigh(Visitor visitor, String path) {
        var weight = Weight.of(visitor, path);
        report.line(
                "weight of " + path,
                "≤ 200 kB, then ≤ 20 kB",
                String.format(Locale.ROOT, "%.1f kB, then %.1f kB", weight.first() / 1000.0, weight.after() / 1000.0));
    }
}
