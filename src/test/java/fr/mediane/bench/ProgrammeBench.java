package fr.mediane.bench;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.GrantVersionDesk;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.legacy.LegacyImportDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten years of a counsellor programme, taken over from an older tool's files: how long that takes, the pages of those who
 * run and pay it, and all schedules computed anew. The data go to a folder of its own, which is made afresh.
 */
final class ProgrammeBench {
    private static final Actor ADMINISTRATOR =
            new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));
    private static final double GOAL = 40;
    private final ConfigurableApplicationContext house;
    private final Report report;

    private ProgrammeBench(ConfigurableApplicationContext house, Report report) {
        this.house = house;
        this.report = report;
    }

    static List<String> measure() throws Exception {
        double scale = Double.parseDouble(System.getProperty("bench.scale", "0.1"));
        var report = new Report(String.format(Locale.ROOT, "The counsellor programme: scale %.2f", scale));
        var folder = Files.createTempDirectory("bench-programme");
        new OlderTool(scale).write(folder);
        int port = Bench.freePort();
        try (var house = Bench.start(port, folder.resolve("data"))) {
            var bench = new ProgrammeBench(house, report);
            bench.takeOver(folder);
            bench.pages(port);
            bench.schedules();
        }
        return report.lines();
    }

    private void takeOver(Path folder) {
        long start = System.nanoTime();
        var done = house.getBean(LegacyImportDesk.class)
                .take(ADMINISTRATOR, folder, false)
                .orThrow();
        double seconds = (System.nanoTime() - start) / 1e9;
        var counts = new StringBuilder();
        done.done()
                .counts()
                .forEach(one -> counts.append(
                        String.format(Locale.ROOT, ", %s %,d of %,d", one.file().fileName(), one.taken(), one.read())));
        report.line(
                "taking over an older tool's files",
                "≤ 120 s",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %,d contradictions%s",
                        seconds,
                        done.findings().size(),
                        counts));
        // what the database does by itself within minutes
        house.getBean(JdbcClient.class).sql("vacuum analyze").update();
    }

    private String one(String sql) {
        return house.getBean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    private void pages(int port) throws Exception {
        var position = one("select position::text from workforce.funding order by paid_cents desc limit 1");
        var convention = one("select convention::text from workforce.position where id = '" + position + "'");
        var takeover = one("select id::text from workforce.legacy_import limit 1");
        try (var visitor = new Visitor("http://localhost:" + port)) {
            var requests = new Requests(visitor, house.getBean(ServerTime.class));
            report.simplest(requests.simplest());
            measure(
                    requests,
                    visitor,
                    "administration",
                    Map.of(
                            "the programme at a glance", "/mon-espace/programme",
                            "what needs attention", "/mon-espace/programme/alertes",
                            "positions", "/mon-espace/postes?page=7",
                            "vacant positions of one place", "/mon-espace/postes?etat=vacant&departement=26",
                            "a position", "/mon-espace/postes/" + position,
                            "conventions", "/mon-espace/conventions",
                            "a convention", "/mon-espace/conventions/" + convention,
                            "spending to come", "/mon-espace/subventions/prevision",
                            "rules of the grants", "/administration/subventions",
                            "a report of contradictions", "/administration/reprise/" + takeover));
            measure(requests, visitor, "payeur", Map.of("what is due, for payers", "/mon-espace/subventions"));
            measure(
                    requests,
                    visitor,
                    "employeur",
                    Map.of(
                            "an employer's grants", "/mon-espace/mes-subventions",
                            "an employer's positions", "/mon-espace/postes"));
            measure(requests, visitor, "prefecture", Map.of("positions, for a prefecture", "/mon-espace/postes"));
            for (var persona : List.of(
                    "payeur",
                    "employeur",
                    "prefecture",
                    "reseau",
                    "hub",
                    "coordinateur",
                    "mediatrice",
                    "administration")) {
                visitor.signIn(persona);
                everyPage(requests, "space of persona " + persona, Crawl.of(visitor));
            }
            everyPage(requests, "administration", Crawl.of(visitor, "/mon-espace", "/administration"));
        }
    }

    private void measure(Requests requests, Visitor visitor, String persona, Map<String, String> pages) {
        visitor.signIn(persona);
        pages.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(page -> report.times(
                        page.getKey(),
                        "p95 ≤ 40 ms",
                        requests.measure(new Requests.Scenario(page.getKey(), "", _ -> page.getValue()), 100, 200)));
    }

    /** All of them in a line, and those that are slow in one each. */
    private void everyPage(Requests requests, String where, List<Crawl.Page> pages) {
        var slowest = 0.0;
        for (var page : pages) {
            var name = where + ": " + page.pattern();
            var times = requests.measure(new Requests.Scenario(name, "", _ -> page.address()), 20, 60);
            double p95 = times.getValueAtPercentile(95) / 1e6;
            slowest = Math.max(slowest, p95);
            if (p95 > GOAL) {
                report.times(name, "p95 ≤ 40 ms", times);
            }
        }
        report.line(
                "every page of the " + where,
                "p95 ≤ 40 ms",
                String.format(Locale.ROOT, "%d pages, slowest p95 %.1f ms", pages.size(), slowest));
    }

    private void schedules() {
        var desk = house.getBean(GrantVersionDesk.class);
        var proposed = new GrantVersion(
                "V7",
                LocalDate.of(2024, 12, 1),
                Optional.empty(),
                36,
                Map.of(
                        Audience.PUBLIC, List.of(1_700_000L, 1_300_000L, 1_250_000L),
                        Audience.PRIVATE, List.of(2_000_000L, 1_400_000L, 1_000_000L)),
                "");
        long start = System.nanoTime();
        var preview = desk.preview(ADMINISTRATOR, proposed).orThrow();
        double previewed = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        desk.apply(ADMINISTRATOR).orThrow();
        report.line(
                "all schedules computed anew, with what comes out differently",
                "≤ 30 s",
                String.format(
                        Locale.ROOT,
                        "%.2f s to tell, %.2f s to do; %,d fundings, %,d different",
                        previewed,
                        (System.nanoTime() - start) / 1e9,
                        preview.looked(),
                        preview.changed()));
    }
}
