package fr.mediane.engines.rules;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table in force since long ago, and what the tests of this room ask of it. */
@MedianeTest
abstract class TableInForce {
    static final Actor ADMINISTRATOR =
            new Actor(Optional.of(UUID.randomUUID()), "", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));
    static final Actor COUNSELLOR =
            new Actor(Optional.of(UUID.randomUUID()), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

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

    RuleTable table = new RuleTable(Uuid7.next(), SampleTables.key(), SampleTables.naming());

    @BeforeEach
    void aTableInForce() {
        table = tables.create(ADMINISTRATOR, table.id(), table.key(), table.naming())
                .orThrow();
        publish(SampleTables.from(60), LONG_AGO).orThrow();
    }

    Decision<Ruling> decide(LocalDate day, int age, About about) {
        return desk.decide(COUNSELLOR, table.key(), day, Map.of("age", Value.of(age)), about);
    }

    int number(LocalDate day) {
        return desk.tryOut(COUNSELLOR, table.key(), day, Map.of("age", Value.of(60)))
                .orThrow()
                .number();
    }

    Version draft(Sheet sheet) {
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

    Decision<Version> publish(Sheet sheet, LocalDate day) {
        var draft = draft(sheet);
        return publishing.publish(ADMINISTRATOR, table.id(), draft.id(), draft.revised(), Optional.of(day), "");
    }

    static List<String> reasons(Decision<Version> decision) {
        return decision instanceof Decision.Refused<Version>(var reasons)
                ? reasons.stream().map(ErrorKey::key).toList()
                : List.of();
    }

    String facts(UUID ruling) {
        return jdbc.sql("select encode(facts, 'escape') from rules.ruling where id = :id")
                .param("id", ruling)
                .query(String.class)
                .single();
    }

    List<String> journaled(UUID record) {
        return jdbc.sql("select action from journal.entry where record = :id")
                .param("id", record)
                .query(String.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from rules.ruling where version in (select id from rules.version"
                        + " where rule_table = :table)")
                .param("table", table.id())
                .query(Long.class)
                .single();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
