package fr.mediane.bench;

import fr.mediane.Mediane;
import fr.mediane.bench.country.CountryBench;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the figures to reach, and prints them beside their goals and beside the same run's simplest request, since
 * machines differ: of the {@code house} as everyone sees it, of a counsellor's {@code day}, of what
 * comes in from {@code offline} devices, or {@code all} of these; by itself, since it takes its time, of the exact
 * {@code statistics} of a whole country, of {@code vouchers} by the million, of
 * the books ({@code ledger}), of a country's requests ({@code cases}), or of ten years of
 * counsellors' positions and grants ({@code programme}).
 */
final class Bench {
    private static final Set<String> PARTS =
            Set.of("house", "day", "offline", "statistics", "vouchers", "ledger", "cases", "programme", "all");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var part = arguments.length == 0 ? "all" : arguments[0];
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException("-Dbench is one of " + PARTS + ", not " + part);
        }
        var lines = new ArrayList<String>();
        if (wanted(part, "house")) {
            lines.addAll(HouseBench.measure());
        }
        if (wanted(part, "day")) {
            lines.addAll(DayBench.measure());
        }
        if (wanted(part, "offline")) {
            lines.addAll(OfflineBench.measure());
        }
        if (part.equals("vouchers")) {
            lines.addAll(VouchersBench.measure());
        }
        if (part.equals("cases")) {
            lines.addAll(CasesBench.measure());
        }
        if (part.equals("programme")) {
            lines.addAll(ProgrammeBench.measure());
        }
        if (part.equals("ledger")) {
            lines.addAll(LedgerBench.measure());
        }
        if (part.equals("statistics")) {
            int port = freePort();
            try (var house = start(port, CountryBench.data())) {
                lines.addAll(CountryBench.measure(house));
                lines.addAll(CountryUse.measure(house, port));
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/bench.md"), lines);
        lines.forEach(System.out::println);
        System.exit(0);
    }

    private static boolean wanted(String asked, String part) {
        return asked.equals(part) || asked.equals("all");
    }

    /** Médiane in this process, on data of its own. */
    static ConfigurableApplicationContext start(int port, Path data) {
        return new SpringApplicationBuilder(Mediane.class, ServerTime.class, FeedSwitch.class)
                .run("--server.port=" + port, "--mediane.data=" + data);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
