package fr.mediane.bench;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The counsellor's working day, in a database of 5,000 counsellors, 3 million activities and 2 million people; the data
 * stay in {@code target/bench-day-data}.
 */
final class DayBench {
    static final Path DATA = Path.of("target/bench-day-data");
    private static final int WARM_UP = 300;
    private static final int MEASURED = 500;

    private final ConfigurableApplicationContext house;
    private final Report report =
            new Report("The counsellor’s day: 5,000 counsellors, 3 million activities, 2 million people");

    private DayBench(ConfigurableApplicationContext house) {
        this.house = house;
    }

    static List<String> measure() throws Exception {
        int port = Bench.freePort();
        try (var house = Bench.start(port, DATA)) {
            ManyActivities.fill(house.getBean(JdbcClient.class), DATA);
            return new DayBench(house).run(port);
        }
    }

    private List<String> run(int port) throws Exception {
        try (var visitor = new Visitor("http://localhost:" + port)) {
            report.simplest(new Requests(visitor, times()).simplest());
            visitor.signIn("mediatrice");
            for (var page : Crawl.of(visitor)) {
                report.times("page " + page.pattern(), "p95 ≤ 30 ms", asked(visitor, page));
            }
        }
        report.times("people search, by part of a name", "p95 ≤ 15 ms", searches(0));
        report.times("people search, with slips of the finger", "p95 ≤ 15 ms", searches(1));
        new BookingBench(house, report).measure();
        new ExportBench(house, report).measure();
        return report.lines();
    }

    private Histogram asked(Visitor visitor, Crawl.Page page) {
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            int status = visitor.get(page.address(), i < WARM_UP ? "warm-up" : page.pattern())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(page.address() + " answers " + status);
            }
        }
        return times().of(page.pattern());
    }

    /** As typed by many counsellors, each in a team of ten. */
    private Histogram searches(int slips) {
        var desk = house.getBean(PersonDesk.class);
        var times = new Histogram(60_000_000_000L, 3);
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            int who = 1 + i * 13 % (ManyActivities.COUNSELLORS - 1);
            var name = ManyPeople.name(who + (long) ManyActivities.COUNSELLORS * (i % 300));
            var word = name.substring(name.indexOf(' ') + 1);
            var typed = slips == 0
                    ? word.substring(0, Math.min(word.length(), 5))
                    : word.charAt(0) + word.substring(2) + " " + name.substring(0, name.indexOf(' '));
            long start = System.nanoTime();
            desk.suggest(counsellor(who), typed, 8).orThrow();
            if (i >= WARM_UP) {
                times.recordValue(System.nanoTime() - start);
            }
        }
        return times;
    }

    static Actor counsellor(int number) {
        var account = UUID.fromString(String.format("01930000-0000-7000-8000-%012x", number));
        return new Actor(Optional.of(account), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    }

    private ServerTime times() {
        return house.getBean(ServerTime.class);
    }
}
