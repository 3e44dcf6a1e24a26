package fr.mediane.bench;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.vouchers.BatchOrder;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.CampaignState;
import fr.mediane.programmes.vouchers.FundsDesk;
import fr.mediane.programmes.vouchers.making.BatchDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** A million vouchers (at scale 1) made and printed onto sheets: how long it takes, and what it keeps in memory. */
final class VouchersBench {
    private static final Path DATA = Path.of("target/bench-vouchers-data");
    private static final int MILLION = 1_000_000;
    private static final int WARM_UP = 2_000;
    private static final Actor WHO = new Actor(
            Optional.of(DemonstrationPeople.account("administration")),
            "",
            Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));

    private VouchersBench() {}

    static List<String> measure() throws IOException, InterruptedException {
        int vouchers = (int) (MILLION * Double.parseDouble(System.getProperty("bench.scale", "0.1")));
        var report = new Report("Vouchers: " + vouchers + " made and printed");
        try (var house = Bench.start(Bench.freePort(), DATA)) {
            made(house, campaign(house, WARM_UP), WARM_UP);
            var made = made(house, campaign(house, vouchers), vouchers);
            report.line(
                    "made, with their accounts in the books, and printed",
                    "≤ 600 s for 1,000,000",
                    String.format(
                            Locale.ROOT,
                            "%.0f s, %.0f each second, %.0f MB of sheets",
                            made.seconds(),
                            vouchers / made.seconds(),
                            made.file().size() / 1e6));
            report.line(
                    "heap held at most, in the first and in the last quarter",
                    "the same",
                    String.format(Locale.ROOT, "%.0f and %.0f MB", made.early() / 1e6, made.late() / 1e6));
        }
        return report.lines();
    }

    private static UUID campaign(ConfigurableApplicationContext house, int vouchers) {
        var today = Paris.today(Clock.systemUTC());
        house.getBean(FundsDesk.class)
                .deposit(WHO, UUID.randomUUID(), DemonstrationPeople.SPONSOR, vouchers * 1_000L, today)
                .orThrow();
        var campaign = new Campaign(
                Uuid7.next(),
                0,
                CampaignState.DRAFT,
                "Un million de bons",
                "",
                Optional.empty(),
                List.of("Aide aux démarches administratives"),
                List.of(),
                1_000,
                10,
                true,
                today,
                today.plusDays(100),
                today.plusDays(130),
                Map.of(DemonstrationPeople.SPONSOR, 10_000));
        var desk = house.getBean(CampaignDesk.class);
        desk.save(WHO, campaign).orThrow();
        desk.open(WHO, campaign.id(), vouchers).orThrow();
        return campaign.id();
    }

    private record Made(double seconds, long early, long late, KeptFile file) {}

    private static Made made(ConfigurableApplicationContext house, UUID campaign, int vouchers)
            throws InterruptedException {
        var files = house.getBean(KeptFiles.class);
        var id = Uuid7.next();
        long before = used();
        long start = System.nanoTime();
        house.getBean(BatchDesk.class)
                .order(WHO, new BatchOrder(id, campaign, vouchers, Optional.of(DemonstrationPeople.DISTRIBUTOR), true))
                .orThrow();
        long early = 0;
        long late = 0;
        var file = files.find(WHO, id).orElseThrow();
        while (!file.ready()) {
            Thread.sleep(2_000);
            long held = used() - before;
            int percent = file.job().map(job -> job.percent()).orElse(0);
            early = percent < 25 ? Math.max(early, held) : early;
            late = percent >= 75 ? Math.max(late, held) : late;
            file = files.find(WHO, id).orElseThrow();
            if (!file.ready() && !file.inTheMaking()) {
                throw new IllegalStateException("the making ended as " + file.job());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        files.remove(WHO, id);
        return new Made(seconds, early, late, file);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
