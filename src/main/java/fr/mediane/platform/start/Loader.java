package fr.mediane.platform.start;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads reference data, then demonstration data, that this database does not have yet; the log shows how far it is. */
@Component
@Order(0)
class Loader implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Loader.class);
    private final List<ReferenceData> data;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demonstration;

    Loader(
            List<ReferenceData> data,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${mediane.demonstration:true}") boolean demonstration) {
        this.data = data.stream()
                .sorted(Comparator.comparing((ReferenceData part) -> part instanceof DemonstrationData)
                        .thenComparingInt(ReferenceData::order))
                .toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var part : data) {
            if (demonstration || !(part instanceof DemonstrationData)) {
                transaction.executeWithoutResult(_ -> loadOnce(part));
            }
        }
    }

    /** One process loads, the others wait for it: a row of the table is the lock. */
    private void loadOnce(ReferenceData part) {
        jdbc.sql("insert into platform.loaded (name, version) values (:name, '') on conflict do nothing")
                .param("name", part.name())
                .update();
        var loaded = jdbc.sql("select version from platform.loaded where name = :name for update")
                .param("name", part.name())
                .query(String.class)
                .single();
        boolean done = part instanceof DemonstrationData
                ? !loaded.isEmpty()
                : part.version().equals(loaded);
        if (done) {
            return;
        }
        var start = clock.instant();
        log.info("Loading {}…", part.name());
        part.load(new LoggedProgress(part.name()));
        jdbc.sql("update platform.loaded set version = :version, loaded_at = now() where name = :name")
                .param("version", part.version())
                .param("name", part.name())
                .update();
        log.info(
                "Loaded {} in {} s",
                part.name(),
                Duration.between(start, clock.instant()).toMillis() / 1000.0);
    }

    /** A line in the log for each tenth. */
    private static final class LoggedProgress implements Progress {
        private final String name;
        private long total;
        private long tenths;

        LoggedProgress(String name) {
            this.name = name;
        }

        @Override
        public void total(long steps) {
            total = steps;
        }

        @Override
        public void done(long steps) {
            long now = total == 0 ? 0 : 10 * steps / total;
            if (now > tenths) {
                tenths = now;
                log.info("  {}: {} %", name, 10 * now);
            }
        }

        @Override
        public void say(String messageKey) {}

        @Override
        public void checkCancelled() {}
    }
}
