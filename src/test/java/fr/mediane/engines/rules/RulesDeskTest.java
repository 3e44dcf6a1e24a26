package fr.mediane.engines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class RulesDeskTest {
    private static final Actor ADMINISTRATOR =
            new Actor(Optional.of(UUID.randomUUID()), "", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));
    private static final Actor COUNSELLOR =
            new Actor(Optional.of(UUID.randomUUID()), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    RulesDesk desk;

    @Autowired
    RuleTableDesk tables;

    @Autowired
    PublishingDesk publishing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private RuleTable table = new RuleTable(Uuid7.next(), SampleTables.key(), SampleTables.naming());

    @BeforeEach
    void aTableInForce() {
        table = tables.create(ADMINISTRATOR, table.id(), table.key(), table.naming())
                .orThrow();
        publish(SampleTables.from(60), LONG_AGO).orThrow();
    }

    @Test
    void aDecisionIsKeptWithItsVersionItsRowsAndWhy() {
        var about = new About("essai", UUID.randomUUID());
        var made = decide(today(), 61, about).orThrow();
        var kept = desk.ruling(COUNSELLOR, made.id()).orElseThrow();
        assertThat(kept).isEqualTo(made);
        assertThat(kept.outcome().value("part")).contains(Value.of(new BigDecimal("0.5")));
        assertThat(kept.outcome().because()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("demi");
            assertThat(rule.citation()).isEqualTo("Délibération 1, article 2");
        });
        assertThat(kept.outcome().given()).containsExactly(Value.of(61));
        assertThat(kept.by()).isEqualTo(COUNSELLOR.account());
        assertThat(desk.about(COUNSELLOR, about)).containsExactly(made);
        assertThat(facts(made.id())).as("sealed").isNotEmpty().doesNotContain("61");
        assertThat(journaled(made.id())).contains("CREATED", "READ");
    }

    @Test
    void askedTwiceUnderOneIdItIsDecidedOnce() {
        var id = Uuid7.next();
        var about = new About("essai", UUID.randomUUID());
        var inputs = Map.of("age", Value.of(20));
        var first =
                desk.decide(COUNSELLOR, id, table.key(), today(), inputs, about).orThrow();
        assertThat(desk.decide(COUNSELLOR, id, table.key(), today(), inputs, about)
                        .orThrow())
                .isEqualTo(first);
        assertThat(desk.about(COUNSELLOR, about)).hasSize(1);
        assertThat(desk.decide(COUNSELLOR, id, table.key(), today(), inputs, new About("essai", UUID.randomUUID())))
                .as("about another")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void tryingKeepsNothing() {
        long before = count();
        assertThat(desk.tryOut(COUNSELLOR, table.key(), today(), Map.of("age", Value.of(60)))
                        .orThrow()
                        .value("part"))
                .contains(Value.of(new BigDecimal("0.5")));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theVersionOfTheDayDecidesBeforeOnAndAfter() {
        var next = today().plusDays(10);
        publish(SampleTables.from(65), next).orThrow();
        for (var day : List.of(LONG_AGO, today(), next.minusDays(1))) {
            assertThat(number(day)).as(day.toString()).isEqualTo(1);
        }
        assertThat(number(next)).isEqualTo(2);
        assertThat(number(next.plusYears(50))).isEqualTo(2);
        assertThat(decide(LONG_AGO.minusDays(1), 60, new About("essai", UUID.randomUUID())))
                .isEqualTo(Decision.refused(ErrorKey.of("rules.error.no-version")));
        assertThat(desk.asked(table.key(), LONG_AGO.minusDays(1))).isEmpty();
        assertThat(desk.asked(table.key(), today()).orElseThrow()).hasSize(1);
        assertThat(desk.decide(COUNSELLOR, "nulle-part", today(), Map.of(), new About("essai", UUID.randomUUID())))
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void ofTwoWhoPublishForTheSameDayOneWins() throws Exception {
        var day = today().plusDays(3);
        var id = Uuid7.next();
        var draft = tables.draft(ADMINISTRATOR, table.id(), id, SampleTables.from(70))
                .orThrow();
        Callable<Decision<Version>> attempt =
                () -> publishing.publish(ADMINISTRATOR, table.id(), id, draft.revised(), Optional.of(day), "");
        var answers = new ArrayList<Decision<Version>>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var one : pool.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
                answers.add(one.get());
            }
        }
        assertThat(answers).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(number(day)).isEqualTo(2);
        assertThat(publish(SampleTables.from(80), day)).as("the day is taken").isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theDatabaseItselfRefusesTwoVersionsForOneDay() {
        var id = Uuid7.next();
        tables.draft(ADMINISTRATOR, table.id(), id, SampleTables.from(70)).orThrow();
        assertThatThrownBy(() -> jdbc.sql("""
                        update rules.version set state = 'PUBLISHED', file = 'x', published_at = now(),
                            valid = daterange(current_date + 5, current_date + 6) where id = :id
                        """).param("id", id).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsPublishedOrDecidedNeverChangesNotEvenByTheDatabase() {
        var version =
                tables.find(ADMINISTRATOR, table.id()).orThrow().versions().getFirst();
        var ruling = decide(today(), 61, new About("essai", UUID.randomUUID())).orThrow();
        for (var sql : new String[] {
            "update rules.version set content = '{}' where id = :id",
            "update rules.version set file = 'x' where id = :id",
            "update rules.version set state = 'DRAFT', file = null, valid = null, published_at = null where id = :id",
            "update rules.version set valid = daterange('2019-01-01', null) where id = :id",
            "delete from rules.version where id = :id",
            "update rules.ruling set outcome = '[]' where id = :id",
            "update rules.ruling set rows = '{}' where id = :id",
            "update rules.ruling set about = gen_random_uuid() where id = :id",
            "update rules.ruling set day = '2020-01-02' where id = :id",
            "delete from rules.ruling where id = :id"
        }) {
            var id = sql.contains("ruling") ? ruling.id() : version.id();
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into rules.ruling (id, version, day, about_kind, about, facts, rows, outcome, decided_at)
                        values (gen_random_uuid(), :id, '2019-01-01', 'essai', gen_random_uuid(), '\\x00', '{}', '[]', now())
                        """).param("id", version.id()).update())
                .as("by a version that does not apply that day")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onErasureTheValuesGoAndTheReasonStays() {
        var about = new About("essai", UUID.randomUUID());
        var made = decide(today(), 61, about).orThrow();
        var other = decide(today(), 62, new About("autre", about.id())).orThrow();
        assertThat(desk.erase(COUNSELLOR, about)).isEqualTo(1);
        var erased = desk.ruling(COUNSELLOR, made.id()).orElseThrow();
        assertThat(erased.about()).isEmpty();
        assertThat(erased.outcome().given()).isEmpty();
        assertThat(erased.outcome().because()).isEqualTo(made.outcome().because());
        assertThat(erased.outcome().answer()).isEqualTo(made.outcome().answer());
        assertThat(desk.about(COUNSELLOR, about)).isEmpty();
        assertThat(desk.ruling(COUNSELLOR, other.id()).orElseThrow().outcome().given())
                .as("of another kind")
                .hasSize(1);
        assertThat(desk.erase(COUNSELLOR, about)).isZero();
    }

    @Test
    void valuesThatAreMissingWrongOrNotAskedForAreRefused() {
        var about = new About("essai", UUID.randomUUID());
        for (var inputs : List.of(
                Map.<String, Value>of(),
                Map.of("age", Value.of("soixante")),
                Map.of("age", Value.of(-1)),
                Map.of("age", Value.of(1_000_000_000_000L)),
                Map.of("age", Value.of(new BigDecimal("60.5"))),
                Map.of("age", Value.of(60), "nom", Value.of("Imaginaire")))) {
            assertThat(desk.decide(COUNSELLOR, table.key(), today(), inputs, about))
                    .as(inputs.toString())
                    .isInstanceOf(Decision.Refused.class);
        }
        assertThat(desk.about(COUNSELLOR, about)).isEmpty();
    }

    @Test
    void gapsOverlapsFailingSamplesAndMistakesKeepADraftFromBeingPublished() {
        var day = today().plusDays(20);
        assertThat(reasons(publish(SampleTables.ages("< 50", ">= 60", 60), day)))
                .contains("rules.error.publish.gaps");
        assertThat(reasons(publish(SampleTables.ages("<= 70", ">= 60", 90), day)))
                .contains("rules.error.publish.overlaps");
        assertThat(reasons(publish(SampleTables.ages("< 60", ">= 60", 59), day)))
                .contains("rules.error.publish.sample");
        assertThat(reasons(publish(SampleTables.ages("< x", ">= 60", 60), day))).contains("rules.error.publish.cells");
        var fine = SampleTables.from(60);
        assertThat(reasons(
                        publish(new Sheet(fine.inputs(), fine.outputs(), fine.policy(), fine.rules(), List.of()), day)))
                .contains("rules.error.publish.no-sample");
        assertThat(reasons(publish(fine, today().minusDays(1)))).contains("rules.error.publish.past");
        assertThat(reasons(publish(fine, LONG_AGO))).contains("rules.error.publish.after");
    }

    @Test
    void aGapThatIsMeantIsPublishedWithItsReason() {
        var day = today().plusDays(30);
        var draft = draft(SampleTables.ages("< 50", ">= 60", 60));
        var made = publishing
                .publish(
                        ADMINISTRATOR,
                        table.id(),
                        draft.id(),
                        draft.revised(),
                        Optional.of(day),
                        "Entre 50 et 60 ans, la commission décide.")
                .orThrow();
        assertThat(made.publication().orElseThrow().gapReason()).startsWith("Entre 50");
        var none = decide(day, 55, new About("essai", UUID.randomUUID())).orThrow();
        assertThat(none.outcome().answered()).isFalse();
        assertThat(desk.ruling(COUNSELLOR, none.id()).orElseThrow()).isEqualTo(none);
    }

    @Test
    void onlyNationalAdministratorsWriteRules() {
        for (var other : List.of(
                Actor.PUBLIC,
                COUNSELLOR,
                new Actor(
                        Optional.of(UUID.randomUUID()), "", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.Own()))))) {
            assertThat(tables.all(other)).isInstanceOf(Decision.Forbidden.class);
            assertThat(tables.create(other, Uuid7.next(), SampleTables.key(), SampleTables.naming()))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(tables.draft(other, table.id(), Uuid7.next(), SampleTables.from(3)))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(publishing.publish(other, table.id(), UUID.randomUUID(), 1, Optional.of(today()), ""))
                    .isInstanceOf(Decision.Forbidden.class);
        }
    }

    private Decision<Ruling> decide(LocalDate day, int age, About about) {
        return desk.decide(COUNSELLOR, table.key(), day, Map.of("age", Value.of(age)), about);
    }

    private int number(LocalDate day) {
        return desk.tryOut(COUNSELLOR, table.key(), day, Map.of("age", Value.of(60)))
                .orThrow()
                .number();
    }

    private Version draft(Sheet sheet) {
        var listed = tables.find(ADMINISTRATOR, table.id()).orThrow();
        var open = listed.versions().stream().filter(Version::draft).findFirst();
        return open.isPresent()
                ? tables.rewrite(
                                ADMINISTRATOR,
                                table.id(),
                                open.get().id(),
                                open.get().revised(),
                                sheet)
                        .orThrow()
                : tables.draft(ADMINISTRATOR, table.id(), Uuid7.next(), sheet).orThrow();
    }

    private Decision<Version> publish(Sheet sheet, LocalDate day) {
        var draft = draft(sheet);
        return publishing.publish(ADMINISTRATOR, table.id(), draft.id(), draft.revised(), Optional.of(day), "");
    }

    private static List<String> reasons(Decision<Version> decision) {
        return decision instanceof Decision.Refused<Version>(var reasons)
                ? reasons.stream().map(ErrorKey::key).toList()
                : List.of();
    }

    private String facts(UUID ruling) {
        return jdbc.sql("select encode(facts, 'escape') from rules.ruling where id = :id")
                .param("id", ruling)
                .query(String.class)
                .single();
    }

    private List<String> journaled(UUID record) {
        return jdbc.sql("select action from journal.entry where record = :id")
                .param("id", record)
                .query(String.class)
                .list();
    }

    private long count() {
        return jdbc.sql("select count(*) from rules.ruling where version in (select id from rules.version"
                        + " where rule_table = :table)")
                .param("table", table.id())
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
