package fr.mediane.programmes.mediation.logbook;

import fr.mediane.platform.Progress;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityColumns;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a counsellor's activities over one by one, from a cursor of the database, so that memory stays small. */
@Component
class LogbookFile {
    private static final String ROWS = Sql.beside(LogbookFile.class, "logbook-rows");
    private static final int AT_ONCE = 500;
    private static final int VENUES_REMEMBERED = 5_000;
    private final JdbcClient jdbc;
    private final VenueDirectoryDesk venues;
    private final TransactionTemplate reading;

    LogbookFile(JdbcClient jdbc, VenueDirectoryDesk venues, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A cursor lives as long as its transaction; one that only reads holds neither the journal nor the feed up. */
    void read(UUID counsellor, LogbookFilter filter, LogbookWriter writer, Progress progress) {
        reading.executeWithoutResult(_ -> {
            var batch = new Batch(writer, progress);
            jdbc.sql(ROWS)
                    .withFetchSize(AT_ONCE)
                    .params(Logbooks.parameters(counsellor, filter))
                    .query(row -> {
                        batch.add(ActivityColumns.read(row, ""));
                    });
            batch.write();
        });
    }

    /** Some activities at a time, so that the names of their venues are looked up together, each once. */
    private final class Batch {
        private final LogbookWriter writer;
        private final Progress progress;
        private final List<Activity> activities = new ArrayList<>(AT_ONCE);
        private final Map<UUID, String> names = new HashMap<>();
        private long done;

        Batch(LogbookWriter writer, Progress progress) {
            this.writer = writer;
            this.progress = progress;
        }

        void add(Activity activity) {
            activities.add(activity);
            if (activities.size() == AT_ONCE) {
                write();
            }
        }

        void write() {
            progress.checkCancelled();
            learnNames();
            try {
                for (var activity : activities) {
                    var venue = activity.content().place().venue();
                    writer.write(
                            activity,
                            venue.map(id -> names.getOrDefault(id, "")).orElse(""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            done += activities.size();
            activities.clear();
            progress.done(done);
        }

        private void learnNames() {
            if (names.size() > VENUES_REMEMBERED) {
                names.clear();
            }
            var unknown = activities.stream()
                    .flatMap(activity -> activity.content().place().venue().stream())
                    .filter(id -> !names.containsKey(id))
                    .distinct()
                    .toList();
            if (!unknown.isEmpty()) {
                venues.briefs(unknown).forEach(venue -> names.put(venue.id(), venue.name()));
            }
        }
    }
}
