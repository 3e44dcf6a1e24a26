package fr.mediane.steering.statistics.columns;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.platform.feed.Moment;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is copied: read in one snapshot of PostgreSQL, by COPY, from what the rooms below publish. */
@Component
class Source {
    private static final String ACTIVITIES = Sql.beside(Source.class, "source-activities");
    private static final String PEOPLE = Sql.beside(Source.class, "source-people");
    private static final String TAGS = Sql.beside(Source.class, "source-tags");
    private static final String MEETINGS = Sql.beside(Source.class, "source-meetings");
    private final JdbcClient jdbc;
    private final DataSource database;
    private final ChangeFeed feed;
    private final TransactionTemplate snapshot;

    Source(JdbcClient jdbc, DataSource database, ChangeFeed feed, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.database = database;
        this.feed = feed;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How many activities there are in a month. */
    record Month(LocalDate first, long activities) {}

    /** Does some reading that all sees the same moment. */
    <T> T atOneMoment(Supplier<T> reading) {
        return snapshot.execute(_ -> reading.get());
    }

    /** Which database this is: positions mean nothing in another. */
    String name() {
        return jdbc.sql("""
                        select (select system_identifier from pg_control_system()) || '/' || oid
                        from pg_database where datname = current_database()
                        """).query(String.class).single();
    }

    Moment now() {
        return feed.now();
    }

    /** The activities that are not what they were at a position; many times so many of them may be unchanged. */
    List<UUID> changedSince(Moment position) {
        var activities = feed.since(ActivityDesk.FEED, position);
        var people = feed.since(PersonDesk.FEED, position);
        return Stream.concat(activities.stream(), naming(people).stream())
                .distinct()
                .toList();
    }

    List<Month> months() {
        return Rows.list(jdbc.sql("""
                        select date_trunc('month', date::timestamp)::date as first, count(*) as activities
                        from mediation.published_activity group by 1 order by 1
                        """)
                .query((row, _) -> new Month(row.getObject("first", LocalDate.class), row.getLong("activities"))));
    }

    /** For reading much, until the moment ends: sorting and joining in memory; translating queries does not pay. */
    void prepare() {
        jdbc.sql("select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)")
                .query((_, _) -> true)
                .single();
    }

    /** The activities of some days. */
    void activities(LocalDate from, LocalDate until, Passing files) {
        copy(ACTIVITIES, "a.date >= '" + from + "' and a.date < '" + until + "'", files.activities());
    }

    /** Who is named in all activities: a file is taken in while the next one is written. */
    void people(Filling filling) {
        try (var parts = new Parts(filling)) {
            copy(PEOPLE, "true", parts);
            parts.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What belongs to all activities, but for people. */
    void belonging(Passing files) {
        copy(TAGS, "true", files.tags());
        copy(MEETINGS, "true", files.meetings());
    }

    /** The activities with these ids, as far as there are any, and what belongs to them. */
    void write(Collection<UUID> ids, Passing files) {
        var any = ids.stream().map(UUID::toString).collect(Collectors.joining(",", " = any ('{", "}'::uuid[])"));
        copy(ACTIVITIES, "a.id" + any, files.activities());
        copy(PEOPLE, "p.activity" + any, files.people());
        copy(TAGS, "t.activity" + any, files.tags());
        copy(MEETINGS, "m.activity" + any, files.meetings());
    }

    private List<UUID> naming(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : Rows.list(jdbc.sql("""
                                select distinct activity from mediation.published_participation
                                where named_as = any (:people)
                                """)
                        .param("people", people.toArray(UUID[]::new))
                        .query(UUID.class));
    }

    private void copy(String query, String which, Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            copy(query, which, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String query, String which, OutputStream out) throws IOException {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + Blanks.fill(query, Map.of("which", which)) + ") to stdout", out);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the activities could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Rows, each written as a whole, go to the free file; a full one is taken in while the next is written. */
    private static final class Parts extends OutputStream {
        private static final long FULL = 300_000_000;
        private static final int BUFFER = 1 << 16;
        private final Filling filling;
        private OutputStream file;
        private long written;

        Parts(Filling filling) throws IOException {
            this.filling = filling;
            this.file = open();
        }

        @Override
        public void write(byte[] row, int from, int length) throws IOException {
            if (written > FULL) {
                end();
                file = open();
                written = 0;
            }
            file.write(row, from, length);
            written += length;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        /** The last ones are taken in too. */
        void end() throws IOException {
            file.close();
            filling.people();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }

        private OutputStream open() throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(filling.free().people()), BUFFER);
        }
    }
}
