package fr.mediane.steering.statistics.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Distances and silence of venues, against plain SQL over the normal tables, for venues and activities at random. */
@MedianeTest
class CoverageDeskTest {
    private static final List<String> DEPARTEMENTS = List.of("09", "2A", "974", "23");
    private static final DateRange PERIOD = DateRange.of("2025-01-01/2025-07-01");
    private final List<UUID> made = new ArrayList<>();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatisticsDesk statistics;

    @Autowired
    CoverageReads reads;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CoverageDesk desk;

    /** Other tests count venues too. */
    @AfterEach
    void theVenuesGoAgain() {
        jdbc.sql(
                        "update venues.venue set merged_into = null, status = 'CLOSED' where id = any (:ids) and status = 'MERGED'")
                .param("ids", made.toArray(UUID[]::new))
                .update();
        made.forEach(id -> {
            jdbc.sql("delete from mediation.activity where venue = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from venues.venue where id = :id").param("id", id).update();
        });
    }

    @Test
    void gapsAreThoseOfPlainTrigonometry() {
        for (int seed = 0; seed < 2; seed++) {
            var random = new Random(seed);
            for (int i = 0; i < 12; i++) {
                venue(random, DEPARTEMENTS.get(random.nextInt(DEPARTEMENTS.size())));
            }
            var fresh = fresh();
            for (var departement : DEPARTEMENTS) {
                int km = CoverageDesk.DISTANCES.get(random.nextInt(CoverageDesk.DISTANCES.size()));
                var gaps = fresh.gaps(prefect(departement), territory(departement), km)
                        .orThrow();
                assertThat(gaps.communes().stream()
                                .map(commune -> commune.where().code())
                                .sorted()
                                .toList())
                        .as("%s, %s km, seed %s", departement, km, seed)
                        .isEqualTo(expected(departement, km));
                assertThat(gaps.people()).isEqualTo(population(gaps.communes()));
                assertThat(gaps.inhabitants())
                        .isGreaterThanOrEqualTo(gaps.people())
                        .isPositive();
            }
        }
    }

    @Test
    void quietVenuesAreThoseOfPlainSql() {
        for (int seed = 10; seed < 14; seed++) {
            var random = new Random(seed);
            var departement = DEPARTEMENTS.get(seed % DEPARTEMENTS.size());
            for (int i = 0; i < 8; i++) {
                var venue = venue(random, departement);
                for (int many = random.nextInt(3); many > 0; many--) {
                    activity(venue, departement, LocalDate.of(2024, 8, 1).plusDays(random.nextInt(500)), random);
                }
            }
            merge(random);
            var quiet = desk.quiet(prefect(departement), territory(departement), PERIOD)
                    .orThrow();
            assertThat(quiet.venues().stream()
                            .map(QuietVenues.Venue::id)
                            .sorted()
                            .toList())
                    .isEqualTo(silent(departement));
            assertThat(quiet.open()).isGreaterThanOrEqualTo(quiet.venues().size());
        }
    }

    @Test
    void onlyWhoAnswersForATerritorySeesItsCoverage() {
        for (var other : new Actor[] {
            prefect("23"),
            Counsellors.mediator(),
            Counsellors.with(Role.EMPLOYER, new Scope.Organisation(Uuid7.next())),
            Actor.PUBLIC
        }) {
            assertThat(desk.gaps(other, territory("09"), 10)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.quiet(other, territory("09"), PERIOD)).isInstanceOf(Decision.Forbidden.class);
        }
        var national = Counsellors.with(Role.ADMINISTRATOR, new Scope.National());
        assertThat(desk.gaps(national, new Perimeter.National(), 10).orThrow().communesInAll())
                .isGreaterThan(30_000);
    }

    @Test
    void distancesAreKeptAndMeasuredAnewWhenAVenueHasChanged() {
        var before = new Distances(jdbc, transactions);
        before.renew();
        var known = before.all();
        var started = new Distances(jdbc, transactions);
        assertThat(started.all()).as("read from what is kept").isEqualTo(known);
        venue(new Random(99), "23");
        assertThat(before.all()).as("nobody waits").isSameAs(known);
        before.renew();
        assertThat(before.all()).as("in the background").isNotSameAs(known);
        var again = before.all();
        before.renew();
        assertThat(before.all()).as("nothing has changed").isSameAs(again);
    }

    /** Knows the venues as they are now. */
    private CoverageDesk fresh() {
        var distances = new Distances(jdbc, transactions);
        distances.renew();
        return new CoverageDesk(statistics, distances, reads);
    }

    private static Actor prefect(String departement) {
        return Counsellors.with(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, departement));
    }

    private static Perimeter territory(String departement) {
        return new Perimeter.Territory(Scope.Level.DEPARTEMENT, departement);
    }

    private List<String> expected(String departement, int km) {
        return Rows.list(
                jdbc.sql("""
                        select c.code from territory.commune c
                        where c.departement = :departement and c.kind = 'commune' and c.current and c.population > 0
                          and not exists (
                            select from venues.venue v
                            where v.status = 'OPEN' and not 'CE_LIEU_N_ACCUEILLE_PAS_DE_PUBLIC' = any (v.modalites_acces)
                              and (v.commune_code = c.code or (abs(v.latitude - c.latitude) < 1
                                and 2 * 6371.0088 * asin(least(1, sqrt(power(sind((v.latitude - c.latitude) / 2), 2)
                                   + cosd(v.latitude) * cosd(c.latitude) * power(sind((v.longitude - c.longitude) / 2), 2))))
                                   <= :km)))
                        order by c.code
                        """).param("departement", departement).param("km", km).query(String.class));
    }

    private long population(List<CommuneDistance> communes) {
        return jdbc.sql("select coalesce(sum(population), 0) from territory.commune where code = any (:codes)")
                .param(
                        "codes",
                        communes.stream().map(commune -> commune.where().code()).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private List<UUID> silent(String departement) {
        return Rows.list(jdbc.sql("""
                        select v.id from venues.venue v join territory.commune c on c.code = v.commune_code
                        where v.status = 'OPEN' and c.departement = :departement
                          and (select count(*) from mediation.activity a
                               where a.venue in (select id from venues.venue same where same.id = v.id or same.merged_into = v.id)
                                 and a.deleted_at is null and a.date >= :from and a.date < :until) = 0
                        """)
                        .param("departement", departement)
                        .param("from", PERIOD.from())
                        .param("until", PERIOD.until())
                        .query(UUID.class))
                .stream()
                .sorted()
                .toList();
    }

    private UUID venue(Random random, String departement) {
        var id = Uuid7.next();
        made.add(id);
        jdbc.sql("""
                        insert into venues.venue (id, standard_id, status, commune_code, changed_at, pivot, nom, commune,
                            code_postal, adresse, latitude, longitude, modalites_acces, date_maj)
                        select :id, :id::text, 'OPEN', code, clock_timestamp(), '00000000000000', 'Un lieu', name, '00000',
                            '1 rue', latitude + :up, longitude + :right, :ways::text[], current_date
                        from territory.commune where departement = :departement and kind = 'commune' and current
                        order by md5(code || :id::text) limit 1
                        """)
                .param("id", id)
                .param("departement", departement)
                .param("up", random.nextDouble() / 10 - 0.05)
                .param("right", random.nextDouble() / 10 - 0.05)
                .param("ways", random.nextInt(5) == 0 ? "{CE_LIEU_N_ACCUEILLE_PAS_DE_PUBLIC}" : "{}")
                .update();
        return id;
    }

    private void merge(Random random) {
        jdbc.sql("update venues.venue set status = 'MERGED', merged_into = :kept where id = :gone")
                .param("kept", made.getLast())
                .param("gone", made.get(random.nextInt(made.size() - 1)))
                .update();
    }

    private void activity(UUID venue, String departement, LocalDate day, Random random) {
        jdbc.sql("""
                        insert into mediation.activity (id, counsellor, type, date, minutes, place, venue, commune,
                            departement, equipment, themes, participants, feminin, soixante_dix_plus, retraite,
                            recorded_at, changed_at, deleted_at)
                        select :id, :id, 'individuel', :day, 45, 'lieu_activite', :venue, commune_code, :departement,
                            '{ordinateur}', '{email}', 1, 1, 1, 1, now(), now(), :deleted::timestamptz
                        from venues.venue where id = :venue
                        """)
                .param("id", Uuid7.next())
                .param("day", day)
                .param("venue", venue)
                .param("departement", departement)
                .param("deleted", random.nextInt(4) == 0 ? "2026-01-01" : null)
                .update();
    }
}
