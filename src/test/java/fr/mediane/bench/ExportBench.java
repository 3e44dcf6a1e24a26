package fr.mediane.bench;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.mediation.logbook.LogbookExportDesk;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.programmes.mediation.logbook.LogbookTables;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** All activities of one counsellor as a workbook, in the background: how long it takes, and what it keeps in memory. */
final class ExportBench {
    private static final Actor WHO =
            new Actor(Optional.of(ManyActivities.THE_ONE), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    private final ConfigurableApplicationContext house;
    private final Report report;

    ExportBench(ConfigurableApplicationContext house, Report report) {
        this.house = house;
        this.report = report;
    }

    void measure() throws InterruptedException {
        made(false);
        var quick = made(false);
        report.line(
                "XLSX of " + ManyActivities.OF_ONE + " activities and more",
                "≤ 20 s",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %.1f MB",
                        quick.seconds(),
                        quick.file().size() / 1e6));
        var watched = made(true);
        report.line(
                "heap that it holds at most", "≤ 200 MB", String.format(Locale.ROOT, "%.0f MB", watched.held() / 1e6));
    }

    private record Made(double seconds, long held, KeptFile file) {}

    /** @param watch whether to collect the garbage again and again, and see what stays */
    private Made made(boolean watch) throws InterruptedException {
        long before = used();
        long held = 0;
        long start = System.nanoTime();
        var id = order();
        var file = find(id);
        while (!file.ready()) {
            Thread.sleep(watch ? 500 : 50);
            if (watch) {
                held = Math.max(held, used() - before);
            }
            file = find(id);
            if (!file.ready() && !file.inTheMaking()) {
                throw new IllegalStateException("the export ended as " + file.job());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        house.getBean(KeptFiles.class).remove(WHO, id);
        return new Made(seconds, held, file);
    }

    private UUID order() {
        var id = Uuid7.next();
        var layout = house.getBean(LogbookTables.class).xlsx(Locale.FRENCH);
        house.getBean(LogbookExportDesk.class)
                .export(WHO, id, LogbookFilter.ALL, layout)
                .orThrow();
        return id;
    }

    private KeptFile find(UUID id) {
        return house.getBean(KeptFiles.class).find(WHO, id).orElseThrow();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
