package fr.mediane.steering.statistics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.steering.statistics.Perimeter;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People by where they live, against lists kept beside, in a département that nobody else works in. */
@MedianeTest
class ReachDeskTest {
    private static final DateRange PERIOD = DateRange.of("2025-01-01/2025-07-01");
    private static final Perimeter LOZERE = new Perimeter.Territory(Scope.Level.DEPARTEMENT, "48");
    private static final List<String> COMMUNES = List.of("48095", "48061", "48080");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReachDesk desk;

    @Autowired
    ReachReads reads;

    private final Actor prefect = Counsellors.with(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "48"));

    @Test
    void peopleAreThoseOfTheListsForAnyGrain() {
        var random = new Random(3);
        var people = Stream.generate(Uuid7::next).limit(25).toList();
        var rows = new RecordedActivities(jdbc, Uuid7.next(), Uuid7.next());
        Map<String, Set<UUID>> living = new HashMap<>();
        Map<String, Long> supports = new HashMap<>();
        var before = desk.reach(prefect, LOZERE, PERIOD, Grain.COMMUNE).orThrow();
        for (int i = 0; i < 120; i++) {
            var day = LocalDate.of(2024, 12, 1).plusDays(random.nextInt(240));
            boolean here = random.nextInt(4) > 0;
            var commune = here ? COMMUNES.get(random.nextInt(COMMUNES.size())) : "26108";
            int many = 1 + random.nextInt(5);
            var activity = rows.workshop(day, here ? "48" : "26", commune, many);
            var person = people.get(random.nextInt(people.size()));
            var home = COMMUNES.get(person.hashCode() % 2 == 0 ? 0 : random.nextInt(COMMUNES.size()));
            name(activity, person, home);
            if (PERIOD.contains(day)) {
                living.computeIfAbsent(home, _ -> new HashSet<>()).add(person);
                supports.merge(here ? commune : "elsewhere", (long) many, Long::sum);
            }
        }
        var after = desk.reach(prefect, LOZERE, PERIOD, Grain.COMMUNE).orThrow();
        for (var commune : COMMUNES) {
            assertThat(line(after, commune).people() - line(before, commune).people())
                    .isEqualTo(living.getOrDefault(commune, Set.of()).size());
            assertThat(line(after, commune).supports() - line(before, commune).supports())
                    .isEqualTo(supports.getOrDefault(commune, 0L));
            assertThat(line(after, commune).population()).isEqualTo(population("code", commune));
        }
        var everybody = new HashSet<UUID>();
        living.values().forEach(everybody::addAll);
        assertThat(after.all().people() - before.all().people()).isEqualTo(everybody.size());
        assertThat(after.all().population()).isEqualTo(population("departement", "48"));
        var epcis = desk.reach(prefect, LOZERE, PERIOD, Grain.EPCI).orThrow();
        assertThat(epcis.all()).isEqualTo(after.all());
        assertThat(epcis.lines())
                .isNotEmpty()
                .allSatisfy(epci -> assertThat(epci.code()).hasSize(9));
        for (var grain : Grain.values()) {
            var everywhere = Within.ground(new Perimeter.National());
            assertThat(reads.reach(everywhere, PERIOD, grain))
                    .as("the copy and the normal tables agree by %s", grain)
                    .isEqualTo(reads.slowly(everywhere, PERIOD, grain));
        }
    }

    @Test
    void aTerritoryIsDividedByWhatIsSmaller() {
        assertThat(Grain.of(LOZERE)).containsExactly(Grain.EPCI, Grain.COMMUNE);
        assertThat(desk.reach(prefect, LOZERE, PERIOD, Grain.DEPARTEMENT)
                        .orThrow()
                        .grain())
                .isEqualTo(Grain.EPCI);
        var national = Counsellors.with(Role.ADMINISTRATOR, new Scope.National());
        assertThat(desk.reach(national, new Perimeter.National(), PERIOD, Grain.DEPARTEMENT)
                        .orThrow()
                        .lines())
                .hasSizeGreaterThan(100);
    }

    @Test
    void onlyWhoAnswersForATerritoryIsTold() {
        for (var other : new Actor[] {
            Counsellors.mediator(),
            Counsellors.with(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "26")),
            Actor.PUBLIC
        }) {
            assertThat(desk.reach(other, LOZERE, PERIOD, Grain.EPCI)).isInstanceOf(Decision.Forbidden.class);
        }
    }

    private static Reach.Line line(Reach reach, String code) {
        return reach.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private long population(String column, String code) {
        return jdbc.sql("select sum(population) from territory.commune where kind = 'commune' and current and " + column
                        + " = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private void name(UUID activity, UUID person, String commune) {
        jdbc.sql("""
                        insert into mediation.participation
                        values (:activity, :person, 'feminin', 'non_communique', 'retraite', :commune)
                        """)
                .param("activity", activity)
                .param("person", person)
                .param("commune", commune)
                .update();
    }
}
