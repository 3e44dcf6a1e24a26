package fr.mediane.bench;

import fr.mediane.engines.procedures.deadlines.ManyDeadlines;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.envelopes.EnvelopeDesk;
import fr.mediane.programmes.connectivity.requests.AHelpRequest;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk;
import fr.mediane.testing.HouseProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Cases of a whole country and year: 2.5 million at scale 1, one in twenty-five open. The inbox of a département's officer
 * and the search in it; decisions with rules and money, alone and by fifty officers at once; and 10,000 deadlines with two
 * processes, one of them killed. The data stay in {@code target/bench-cases-data}.
 */
final class CasesBench {
    private static final Path DATA = Path.of("target/bench-cases-data");
    private static final int YEAR = 2_500_000;
    private static final int DECISIONS = 1_500;
    /** In cents. */
    private static final long FULL = 6_000_000;

    private static final int OFFICERS = 50;
    private static final int EACH = 16;
    private static final int DEADLINES = 10_000;
    private static final Ruled YES = new Ruled(Verdict.ACCEPTED, "", "");
    private final ConfigurableApplicationContext house;
    private final Report report;

    private CasesBench(ConfigurableApplicationContext house, Report report) {
        this.house = house;
        this.report = report;
    }

    static List<String> measure() throws Exception {
        int cases = (int) (YEAR * Double.parseDouble(System.getProperty("bench.scale", "0.1")));
        var report = new Report(String.format(Locale.ROOT, "Requests of the country: %,d in the table", cases));
        int port = Bench.freePort();
        try (var house = Bench.start(port, DATA)) {
            ManyCases.fill(house, DATA, cases);
            var bench = new CasesBench(house, report);
            bench.pages(port);
            bench.decisions();
            bench.officersAtOnce();
        }
        deadlines(report);
        return report.lines();
    }

    private void pages(int port) throws Exception {
        var times = house.getBean(ServerTime.class);
        try (var visitor = new Visitor("http://localhost:" + port)) {
            var requests = new Requests(visitor, times);
            report.simplest(requests.simplest());
            visitor.signIn("instructrice");
            var inbox = "/mon-espace/dossiers?bac=";
            for (var scenario : List.of(
                    new Requests.Scenario(
                            "inbox, all that is open", "p95 ≤ 30 ms", n -> inbox + "open&page=" + (1 + n % 5)),
                    new Requests.Scenario(
                            "inbox, late ones of one procedure",
                            "p95 ≤ 30 ms",
                            _ -> inbox + "late&demarche=aide-internet"),
                    new Requests.Scenario(
                            "inbox, decided ones", "p95 ≤ 30 ms", n -> inbox + "decided&page=" + (1 + n % 5)),
                    new Requests.Scenario(
                            "search by a name", "p95 ≤ 50 ms", n -> inbox + "decided&mots=" + ManyCases.name(n * 37)),
                    new Requests.Scenario(
                            "search by a common word",
                            "p95 ≤ 50 ms",
                            n -> inbox + "decided&mots=motcommun" + Integer.toString(n % 5_000, 36)))) {
                report.times(scenario.name(), scenario.goal(), requests.measure(scenario));
            }
        }
    }

    private List<UUID> examined(int count) {
        var asking = new AHelpRequest(house);
        var instruction = house.getBean(InstructionDesk.class);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            var id = asking.filed("02408", "600", "120.00").id();
            instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
            ids.add(id);
        }
        return ids;
    }

    /** What earlier runs have spent is filled up, to less than the officers want. */
    private void fillUp() {
        var today = Paris.today(house.getBean(Clock.class));
        var envelopes = house.getBean(JdbcClient.class)
                .sql("""
                        select e.convention, (select coalesce(sum(a.cents), 0) from connectivity.envelope_amount a
                                where a.envelope = e.id)
                            - (select coalesce(sum(grant_cents + loan_cents), 0) from connectivity.aid
                                where envelope = e.id and taken_back_at is null) as left
                        from connectivity.envelope e where e.fund = 'aisne' and e.year = :year
                        """)
                .param("year", today.getYear())
                .query((row, _) -> Map.entry(
                        Optional.ofNullable(row.getObject("convention", UUID.class)), FULL - row.getLong("left")))
                .list();
        envelopes.stream()
                .filter(one -> one.getValue() > 0)
                .forEach(one -> house.getBean(EnvelopeDesk.class)
                        .fill(
                                Actor.SYSTEM,
                                Uuid7.next(),
                                "aisne",
                                one.getKey(),
                                today.getYear(),
                                Euros.ofCents(one.getValue()))
                        .orThrow());
    }

    private void decisions() {
        fillUp();
        var desk = house.getBean(AidDecisionDesk.class);
        var times = new Histogram(60_000_000_000L, 3);
        var ids = examined(DECISIONS);
        for (int i = 0; i < DECISIONS; i++) {
            long start = System.nanoTime();
            desk.decide(
                            AHelpRequest.INSTRUCTOR,
                            ids.get(i),
                            Uuid7.next(),
                            YES,
                            AHelpRequest.split("120.00", "40.00", "1.00"),
                            0)
                    .orThrow();
            if (i >= DECISIONS / 3) {
                times.recordValue(System.nanoTime() - start);
            }
        }
        report.times("a decision by the rules, with its money", "p95 ≤ 20 ms", times);
    }

    /** Together they want more than there is. */
    private void officersAtOnce() throws Exception {
        var desk = house.getBean(AidDecisionDesk.class);
        var jdbc = house.getBean(JdbcClient.class);
        var ids = examined(OFFICERS * EACH);
        var given = new AtomicInteger();
        var next = new AtomicInteger();
        var times = new ConcurrentHistogram(60_000_000_000L, 3);
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(OFFICERS)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int officer = 0; officer < OFFICERS; officer++) {
                work.add(() -> {
                    for (int place = next.getAndIncrement(); place < ids.size(); place = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        var decided = desk.decide(
                                AHelpRequest.INSTRUCTOR,
                                ids.get(place),
                                Uuid7.next(),
                                YES,
                                AHelpRequest.split("120.00", "0.00", "100.00"),
                                0);
                        times.recordValue(System.nanoTime() - begun);
                        if (decided instanceof Decision.Accepted<?>) {
                            given.incrementAndGet();
                        }
                    }
                    return true;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long over = jdbc.sql("""
                        select count(*) from connectivity.envelope e
                        where (select coalesce(sum(a.cents), 0) from connectivity.envelope_amount a where a.envelope = e.id)
                            < (select coalesce(sum(grant_cents + loan_cents), 0) from connectivity.aid
                                where envelope = e.id and taken_back_at is null)
                        """).query(Long.class).single();
        report.line(
                "50 officers deciding at once on one envelope",
                "never a cent over",
                String.format(
                        Locale.ROOT,
                        "%d of %d given, %d envelopes overspent, %.0f decisions each second, p95 %.0f ms",
                        given.get(),
                        ids.size(),
                        over,
                        ids.size() / seconds,
                        times.getValueAtPercentile(95) / 1e6));
    }

    private static void deadlines(Report report) throws Exception {
        var folder = Files.createTempDirectory("bench-deadlines");
        try (var house = new HouseProcesses(folder)) {
            var often = Map.of("MEDIANE_PROCEDURES_DEADLINES_EVERY_SECONDS", "1");
            house.start(often);
            var dying = house.startBeside(often);
            var deadlines = new ManyDeadlines(JdbcClient.create(new DriverManagerDataSource(
                    house.address("mediane"), "mediane_app", house.password("mediane_app"))));
            deadlines.put(DEADLINES);
            long start = System.nanoTime();
            deadlines.await(DEADLINES / 2, Duration.ofMinutes(5));
            dying.kill();
            deadlines.await(0, Duration.ofMinutes(5));
            report.line(
                    "10,000 deadlines by two processes, one killed in the middle",
                    "≤ 30 s, each once",
                    String.format(
                            Locale.ROOT,
                            "%.1f s, %d once, %d steps",
                            (System.nanoTime() - start) / 1e9,
                            deadlines.once(),
                            deadlines.steps()));
        }
    }
}
