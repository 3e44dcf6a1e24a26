package fr.mediane.bench.country;

import fr.mediane.bench.ManyPeople;
import fr.mediane.bench.ManyVenues;
import fr.mediane.bench.Owner;
import fr.mediane.platform.Sql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the country: counsellors, venues, people, then five years of activities, by COPY. */
final class Country {
    /** So many activities go to the database at a time. */
    private static final int CHUNK = 100_000;

    private static final int THREADS = 2;
    private static final int DAYS = 365 * Size.YEARS;
    /** Of a year: it is quiet in August and around Christmas. */
    private static final double[] SEASON = {1.0, 1.0, 1.1, 0.95, 0.9, 1.0, 0.7, 0.35, 1.2, 1.25, 1.1, 0.7};

    private final JdbcClient jdbc;
    private final Path data;
    private final Size size;
    private final long start = System.nanoTime();

    private Country(JdbcClient jdbc, Path data, Size size) {
        this.jdbc = jdbc;
        this.data = data;
        this.size = size;
    }

    /** Fills the database, unless that has been done; whether it did. */
    static boolean fill(JdbcClient jdbc, Path data, Size size) throws Exception {
        return new Country(jdbc, data, size).fill();
    }

    private boolean fill() throws Exception {
        if (jdbc.sql("select count(*) from coordination.tag where label like 'Essai %'")
                        .query(Integer.class)
                        .single()
                > 0) {
            return false;
        }
        try (var owner = new Owner(data)) {
            jdbc.sql(Sql.beside(Owner.class, "many-counsellors"))
                    .param("count", size.counsellors())
                    .update();
            ManyVenues.fill(jdbc, data, size.venues());
            owner.fill("beneficiaries", "person", connection -> ManyPeople.copy(connection, 1, size.people()));
            // one in a hundred has been merged with the one before
            owner.run("""
                    update beneficiaries.person kept set merged_into = other.id, stands_as = other.id
                    from generate_series(100, %d, 100) n, beneficiaries.person other
                    where kept.id = ('01940000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
                      and other.id = ('01940000-0000-7000-8000-' || lpad(to_hex(n - 1), 12, '0'))::uuid
                    """.formatted(size.people()));
            said("people");
            activities(owner);
            owner.run("insert into statistics.rebuild default values");
            owner.tidy(List.of("identity.account", "identity.role_grant", "coordination.tag", "beneficiaries.person"));
        }
        return true;
    }

    private void said(String what) {
        System.out.printf("made: %s after %d s%n", what, (System.nanoTime() - start) / 1_000_000_000);
    }

    private void activities(Owner owner) throws SQLException, IOException {
        // checked all at once afterwards
        for (var table : List.of("participation", "activity_tag", "from_meeting")) {
            owner.run("alter table mediation." + table + " drop constraint " + table + "_activity_fkey");
        }
        owner.run("alter table mediation.activity_tag drop constraint activity_tag_tag_fkey");
        owner.fill(
                "mediation",
                "activity",
                _ -> owner.fill(
                        "mediation",
                        "participation",
                        _ -> owner.fill("mediation", "activity_tag", _ -> {
                            copy();
                            said("activities");
                        })));
        said("indexes");
        // last: what says that all is there
        for (int i = 0; i < size.tags(); i++) {
            jdbc.sql("""
                            insert into coordination.tag (id, level, owner, label, created_at)
                            values (:id ::uuid, 'NATIONAL', '', :label, now())
                            """)
                    .param("id", Counsellors.tag(i))
                    .param("label", "Essai " + i)
                    .update();
        }
        for (var table : List.of("participation", "activity_tag", "from_meeting")) {
            owner.run("alter table mediation." + table + " add constraint " + table
                    + "_activity_fkey foreign key (activity) references mediation.activity (id) on delete cascade");
        }
        owner.run("alter table mediation.activity_tag add constraint activity_tag_tag_fkey foreign key (tag)"
                + " references coordination.tag (id)");
    }

    private void copy() throws IOException {
        var counsellors = Counsellors.of(jdbc, size);
        int chunks = Math.max(1, size.activities() / CHUNK);
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<Boolean> work = () -> {
                try (var connection = new Owner(data)) {
                    for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                        copy(connection.connection(), counsellors, chunk, chunks);
                    }
                }
                return true;
            };
            for (var done : threads.invokeAll(List.of(work, work))) {
                done.get();
            }
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The activities of a part of the five years. */
    private void copy(Connection connection, Counsellors counsellors, int chunk, int chunks)
            throws SQLException, IOException {
        var rows = new ActivityRows(counsellors, chunk);
        var first = LocalDate.now().minusDays(DAYS);
        double sum = weight(0, DAYS);
        int from = DAYS * chunk / chunks;
        int until = DAYS * (chunk + 1) / chunks;
        for (int day = from; day < until; day++) {
            long today = Math.round(weight(day, day + 1) / sum * size.activities());
            for (int i = 0; i < today; i++) {
                rows.add(first.plusDays(day), (day + 1.0) / DAYS);
            }
        }
        send(connection, "activity (" + ActivityRows.COLUMNS + ")", rows.activities);
        send(connection, "participation (activity, person, gender, age, status)", rows.people);
        send(connection, "activity_tag (activity, tag)", rows.tags);
        send(connection, "from_meeting (activity, meeting)", rows.meetings);
    }

    private static double weight(int from, int until) {
        var first = LocalDate.now().minusDays(DAYS);
        double sum = 0;
        for (int day = from; day < until; day++) {
            var date = first.plusDays(day);
            double growth = 0.6 + 0.8 * day / DAYS;
            double week = date.getDayOfWeek().getValue() > 5 ? 0.1 : 1;
            sum += growth * week * SEASON[date.getMonthValue() - 1];
        }
        return sum;
    }

    private static void send(Connection connection, String into, StringBuilder rows) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy mediation." + into + " from stdin");
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }
}
