package fr.mediane.bench;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.offline.Device;
import fr.mediane.programmes.mediation.offline.ReceptionDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 10,000 activities from 50 devices on a network that loses requests, loses answers and delivers late. */
final class OfflineBench {
    private static final Path DATA = Path.of("target/bench-offline-data");
    private static final int DEVICES = 50;
    private static final int EACH = 200;
    private static final int AT_ONCE = 16;

    private OfflineBench() {}

    static List<String> measure() throws Exception {
        var report = new Report("Offline: " + DEVICES * EACH + " activities from " + DEVICES + " devices, random cuts");
        try (var house = Bench.start(Bench.freePort(), DATA)) {
            var desk = house.getBean(ReceptionDesk.class);
            var owners = IntStream.range(0, DEVICES).mapToObj(_ -> owner()).toList();
            var devices = IntStream.range(0, DEVICES)
                    .mapToObj(number -> new Device(owners.get(number), desk, System.nanoTime() + number))
                    .toList();
            long begun = System.nanoTime();
            work(devices);
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            var jdbc = house.getBean(JdbcClient.class);
            var said = new HashMap<UUID, ActivityContent>();
            devices.forEach(device -> said.putAll(device.said()));
            var found = found(jdbc, owners);
            report.line("activities said on devices", "", Integer.toString(said.size()));
            report.line("lost", "none", Long.toString(count(said, id -> !found.containsKey(id))));
            report.line("twice, or never said", "none", Integer.toString(rows(jdbc, owners) - said.size()));
            report.line(
                    "other than last said",
                    "none",
                    Long.toString(count(
                            said,
                            id -> found.getOrDefault(id, 0) != said.get(id).minutes())));
            report.line("time for all, " + AT_ONCE + " devices at once", "", taken.toSeconds() + " s");
        }
        return report.lines();
    }

    private static void work(List<Device> devices) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var working = new ArrayList<Future<?>>();
            devices.forEach(device -> working.add(threads.submit(() -> device.work(EACH))));
            for (var one : working) {
                one.get();
            }
        }
    }

    private static Actor owner() {
        return Counsellors.mediator();
    }

    private static long count(Map<UUID, ActivityContent> said, Predicate<UUID> wrong) {
        return said.keySet().stream().filter(wrong).count();
    }

    private static Map<UUID, Integer> found(JdbcClient jdbc, List<Actor> owners) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql("select id, minutes from mediation.activity where counsellor in (:owners)")
                .param("owners", accounts(owners))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getInt("minutes"));
                });
        return found;
    }

    private static int rows(JdbcClient jdbc, List<Actor> owners) {
        return jdbc.sql("select count(*) from mediation.activity where counsellor in (:owners)")
                .param("owners", accounts(owners))
                .query(Integer.class)
                .single();
    }

    private static List<UUID> accounts(List<Actor> owners) {
        return owners.stream().flatMap(owner -> owner.account().stream()).toList();
    }
}
