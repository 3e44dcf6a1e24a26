package fr.mediane.steering.statistics.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regular people and progress, against lists kept beside, for namings, merges and self-assessments at random. */
@MedianeTest
class PathsDeskTest {
    private static final DateRange PERIOD = DateRange.of("2025-01-01/2025-07-01");
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PathsDesk desk;

    @Autowired
    PathReads reads;

    private final Actor counsellor = Counsellors.mediator();
    private final Map<UUID, Set<UUID>> activities = new HashMap<>();
    private final Map<UUID, List<Integer>> levels = new HashMap<>();

    @Test
    void regularPeopleAndProgressAreThoseOfTheLists() {
        var random = new Random(7);
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            people.add(person());
        }
        var standing = merge(people);
        var rows = new RecordedActivities(jdbc, counsellor.account().orElseThrow(), Uuid7.next());
        for (int i = 0; i < 150; i++) {
            var day = FIRST.plusDays(random.nextInt(240));
            var activity = rows.workshop(day, "26", "26108", 3);
            for (int named = 0; named < 2; named++) {
                var person = people.get((int) (people.size() * Math.pow(random.nextDouble(), 2)));
                name(activity, person);
                if (PERIOD.contains(day)) {
                    activities
                            .computeIfAbsent(standing.getOrDefault(person, person), _ -> new HashSet<>())
                            .add(activity);
                }
            }
        }
        for (var person : people) {
            for (int day = random.nextInt(90); day < 240; day += 20 + random.nextInt(90)) {
                assess(person, FIRST.plusDays(day), 1 + random.nextInt(4), standing);
            }
        }
        assertSame(desk.paths(counsellor, mine(), PERIOD).orThrow());
        assertThat(reads.progress(activities.keySet(), PERIOD))
                .as("the copy and the normal tables agree")
                .isEqualTo(reads.progress(Within.activities(mine()), PERIOD));
    }

    @Test
    void progressOfAFewIsNotTold() {
        var rows = new RecordedActivities(jdbc, counsellor.account().orElseThrow(), Uuid7.next());
        var person = person();
        name(rows.individual(PERIOD.from(), "26", "26108"), person);
        assess(person, PERIOD.from(), 1, Map.of());
        assess(person, PERIOD.from().plusDays(9), 3, Map.of());
        var paths = desk.paths(counsellor, mine(), PERIOD).orThrow();
        assertThat(paths.progress()).singleElement().satisfies(area -> {
            assertThat(area.n()).isEmpty();
            assertThat(area.change()).isEmpty();
        });
    }

    @Test
    void nobodySeesThePathsOfOthers() {
        assertThat(desk.paths(Counsellors.mediator(), mine(), PERIOD)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.paths(Actor.PUBLIC, new Perimeter.National(), PERIOD)).isInstanceOf(Decision.Forbidden.class);
    }

    private void assertSame(Paths paths) {
        assertThat(paths.regular().named()).isEqualTo(activities.size());
        assertThat(paths.regular().regular()).isEqualTo(between(3, 1_000));
        assertThat(paths.regular().times())
                .containsExactly(between(1, 1), between(2, 2), between(3, 5), between(6, 9), between(10, 1_000));
        var twice = levels.entrySet().stream()
                .filter(person -> activities.containsKey(person.getKey()))
                .map(Map.Entry::getValue)
                .filter(said -> said.size() > 1)
                .toList();
        assertThat(twice).hasSizeGreaterThan(10);
        assertThat(paths.progress()).singleElement().satisfies(area -> {
            var change = area.change().orElseThrow();
            assertThat(area.n()).hasValue((long) twice.size());
            assertThat(change.rose())
                    .isEqualTo(twice.stream()
                            .filter(said -> said.getLast() > said.getFirst())
                            .count());
            assertThat(change.rose() + change.stayed() + change.fell()).isEqualTo(twice.size());
            assertThat(change.first())
                    .isCloseTo(twice.stream().mapToInt(List::getFirst).average().orElseThrow(), within(1e-9));
            assertThat(change.last())
                    .isCloseTo(twice.stream().mapToInt(List::getLast).average().orElseThrow(), within(1e-9));
        });
    }

    private long between(int least, int most) {
        return activities.values().stream()
                .filter(all -> all.size() >= least && all.size() <= most)
                .count();
    }

    private Perimeter mine() {
        return new Perimeter.Own(counsellor.account().orElseThrow());
    }

    /** Every tenth record is merged into the one before; who is merged is not assessed apart any more. */
    private Map<UUID, UUID> merge(List<UUID> people) {
        var standing = new HashMap<UUID, UUID>();
        for (int i = 9; i < people.size(); i += 10) {
            standing.put(people.get(i), people.get(i - 1));
            jdbc.sql("update beneficiaries.person set merged_into = :kept, stands_as = :kept where id = :gone")
                    .param("kept", people.get(i - 1))
                    .param("gone", people.get(i))
                    .update();
        }
        return standing;
    }

    private UUID person() {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into beneficiaries.person (id, stands_as, name, created_by, created_at, changed_at)
                        values (:id, :id, 'Une personne', :id, now(), now())
                        """).param("id", id).update();
        return id;
    }

    private void name(UUID activity, UUID person) {
        jdbc.sql("""
                        with named as (
                            insert into mediation.participation
                            values (:activity, :person, 'feminin', 'non_communique', 'retraite') on conflict do nothing
                            returning activity)
                        insert into platform.change (feed, record, kind) select 'mediation.activity', activity, 'PUT' from named
                        """).param("activity", activity).param("person", person).update();
    }

    private void assess(UUID person, LocalDate day, int level, Map<UUID, UUID> standing) {
        if (standing.containsKey(person)) {
            return;
        }
        if (PERIOD.contains(day)) {
            levels.computeIfAbsent(person, _ -> new ArrayList<>()).add(level);
        }
        jdbc.sql("""
                        with made as (
                            insert into competence.assessment (id, person, mode, state, rotation, begun_at, finished_at)
                            values (:id, :person, 'alone', 'finished', 0, :at::timestamptz, :at::timestamptz)
                            returning id)
                        insert into competence.score (assessment, area, version, calibrated, ability, level, answers)
                        select id, 2, 'test', false, 0, :level, 5 from made
                        """)
                .param("id", Uuid7.next())
                .param("person", person)
                .param("at", day + " 00:15 Europe/Paris")
                .param("level", level)
                .update();
    }
}
