package fr.mediane.steering.statistics.zonings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Question;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.StatisticsDesk;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class ZoningDeskTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private final UUID counsellor = Uuid7.next();

    @Autowired
    ZoningDesk zonings;

    @Autowired
    StatisticsDesk statistics;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsCodesOfTodayAndOfBeforeAndSaysWhatItLeftOut() {
        // 69381 is an arrondissement of Lyon, 1004 lost its zero, 99999 is nothing
        var id = read(
                "code_insee;nom\n26362;Valence\n69381;Lyon 1er\n1004;Ambérieu\n99999;Nulle part\n26362;Valence\n;\n");

        var zoning = zonings.find(administrator(), id).orThrow();
        assertThat(zoning.communes()).isEqualTo(3);
        assertThat(zoning.rejected()).isEqualTo(1);
        assertThat(zonings.remarks(administrator(), id).orThrow())
                .extracting(Zoning.Remark::reason)
                .containsExactly(Zoning.Reason.UNKNOWN, Zoning.Reason.PART, Zoning.Reason.TWICE);
        assertThat(zoning.draft()).isTrue();
    }

    @Test
    void readsNamesWhereThereAreNoCodes() {
        var id = read("commune\nMontélimar\nSaint-Denis\nZzyzx\n");

        assertThat(zonings.remarks(administrator(), id).orThrow())
                .extracting(Zoning.Remark::said)
                .contains("Zzyzx")
                .doesNotContain("Montélimar");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThat(refusal("a;b\n1;2\n")).isEqualTo("statistics.zoning.error.heading");
        assertThat(refusal("code_insee\n")).isEqualTo("statistics.zoning.error.empty");
        assertThat(refusal("")).isEqualTo("statistics.zoning.error.no-file");
    }

    @Test
    void figuresAreNarrowedToItWhileItIsInUse() {
        var rows = new RecordedActivities(jdbc, counsellor, Uuid7.next());
        rows.individual(DAY, "26", "26362");
        rows.workshop(DAY, "26", "26198", 7);
        rows.workshop(DAY, "33", "33063", 9);
        var id = read("code_insee\n26362\n33063\n");
        assertThat(supports(id)).as("not yet published").isInstanceOf(Decision.Refused.class);

        zonings.publish(administrator(), id).orThrow();

        assertThat(supports(id)).isEqualTo(Decision.accepted(10L));
        var crossed = new Question(
                Optional.empty(),
                Optional.empty(),
                Map.of(Filter.ZONING, List.of(id.toString()), Filter.DEPARTEMENT, List.of("33")));
        assertThat(statistics
                        .mine(mediator(), crossed)
                        .orThrow()
                        .totals()
                        .supports()
                        .value())
                .isEqualTo(9);

        zonings.withdraw(administrator(), id).orThrow();
        assertThat(supports(id)).isInstanceOf(Decision.Refused.class);
        assertThat(journaled(id)).containsExactly("CREATED", "DELETED");
    }

    @Test
    void twoInventedListsAreThereToTry() {
        assertThat(zonings.open())
                .filteredOn(one -> one.name().endsWith("(exemple)"))
                .extracting(Zoning::kind)
                .containsExactlyInAnyOrder(ZoningKind.PRIORITY_DISTRICTS, ZoningKind.RURAL_AREAS);
        assertThat(zonings.open())
                .filteredOn(one -> one.name().endsWith("(exemple)"))
                .allSatisfy(one -> assertThat(one.communes()).isGreaterThan(3));
    }

    @Test
    void theWholeCountryIsAListToo() {
        var rows = new RecordedActivities(jdbc, counsellor, Uuid7.next());
        rows.individual(DAY, "26", "26362");
        var all = new StringBuilder("code_insee\n");
        jdbc.sql("select code from territory.published_commune where current and kind = 'commune'")
                .query(String.class)
                .list()
                .forEach(code -> all.append(code).append('\n'));
        var id = read(all.toString());
        zonings.publish(administrator(), id).orThrow();

        assertThat(zonings.find(administrator(), id).orThrow().communes()).isGreaterThan(34_000);
        assertThat(supports(id)).isEqualTo(Decision.accepted(1L));
        zonings.withdraw(administrator(), id).orThrow();
    }

    @Test
    void anotherPersonNeitherReadsNorBringsLists() {
        assertThat(zonings.all(mediator())).isInstanceOf(Decision.Forbidden.class);
        assertThat(zonings.read(mediator(), Uuid7.next(), draft(), new byte[] {1}))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(zonings.publish(mediator(), Uuid7.next())).isInstanceOf(Decision.Forbidden.class);
    }

    private Decision<Long> supports(UUID id) {
        var question = new Question(Optional.empty(), Optional.empty(), Map.of(Filter.ZONING, List.of(id.toString())));
        return statistics
                .mine(mediator(), question)
                .map(report -> report.totals().supports().value());
    }

    private List<String> journaled(UUID id) {
        return jdbc.sql("select action from journal.entry where record = :id order by at")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private UUID read(String file) {
        return zonings.read(administrator(), Uuid7.next(), draft(), file.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private String refusal(String file) {
        return zonings.read(administrator(), Uuid7.next(), draft(), file.getBytes(StandardCharsets.UTF_8))
                        instanceof Decision.Refused<UUID>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElse("")
                : "";
    }

    private static Zoning.Draft draft() {
        return new Zoning.Draft(
                "Liste d’essai", "quartiers_prioritaires", Optional.of(LocalDate.of(2024, 1, 1)), "Essai");
    }

    private Actor administrator() {
        return new Actor(Optional.of(Uuid7.next()), "Jo", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));
    }

    private Actor mediator() {
        return new Actor(Optional.of(counsellor), "Camille", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    }
}
