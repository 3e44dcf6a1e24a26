package fr.mediane.registers.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.mediane.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalDeskTest {
    private static final OwnCluster cluster = new OwnCluster();
    private final UUID account = UUID.randomUUID();
    private final Actor actor = new Actor(Optional.of(account), "Personne inventée", Set.of());
    private final JdbcClient owner = JdbcClient.create(cluster.owner());
    private final JdbcClient application = JdbcClient.create(cluster.application());

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void keepsWhoDidWhatToWhichFieldsAndForWhom() {
        var venue = UUID.randomUUID();
        var employer = UUID.randomUUID();
        cluster.desk()
                .changed(
                        actor,
                        Entry.of("registers.venues", "venue", venue, "name", "opening_hours")
                                .onBehalfOf(employer));
        var row = owner.sql("select *, array_to_string(fields, ',') as names from journal.entry where record = ?")
                .param(venue)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("actor_kind", "ACCOUNT")
                .containsEntry("actor", account)
                .containsEntry("action", "CHANGED")
                .containsEntry("module", "registers.venues")
                .containsEntry("record_type", "venue")
                .containsEntry("names", "name,opening_hours")
                .containsEntry("on_behalf_of", employer);
    }

    @Test
    void neverKeepsTheNameOfWhoActed() {
        cluster.desk().read(actor, Entry.ofMany("registers.identity", "account"));
        assertThat(owner.sql("select count(*) from journal.entry e where e::text like '%invent%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsTheSystemFromThePublic() {
        var record = UUID.randomUUID();
        cluster.desk().created(Actor.SYSTEM, Entry.of("registers.venues", "venue", record));
        cluster.desk().created(Actor.PUBLIC, Entry.of("registers.venues", "venue-report", record));
        assertThat(owner.sql("select actor_kind from journal.entry where record = ? order by position")
                        .param(record)
                        .query(String.class)
                        .list())
                .containsExactly("SYSTEM", "PUBLIC");
    }

    @Test
    void writesThousandsAtOnceInTheirOrder() {
        var records = new ArrayList<UUID>();
        for (int i = 0; i < 12_000; i++) {
            records.add(UUID.randomUUID());
        }
        cluster.desk()
                .write(
                        actor,
                        Action.EXPORTED,
                        records.stream()
                                .map(id -> Entry.of("registers.venues", "venue", id))
                                .toList());
        assertThat(owner.sql("select record from journal.entry where actor = ? order by position")
                        .param(account)
                        .query(UUID.class)
                        .list())
                .containsExactlyElementsOf(records);
    }

    @Test
    void acceptsNothingToWrite() {
        cluster.desk().write(actor, Action.READ, List.of());
        assertThat(owner.sql("select count(*) from journal.entry where actor = ?")
                        .param(account)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jeanne Dupont",
                "jeanne@exemple.fr",
                "a,b",
                "",
                "<b>",
                "name\u0000",
                "06 01 02 03 04",
                "Né",
                "a\n"
            })
    void refusesWhatIsNotAFieldName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.of("registers.identity", "account", account, text))
                .withMessageNotContaining("Jeanne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) values (now(), 'SYSTEM', 'READ', 'registers.identity', 'account', array['Jeanne Dupont'])",
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) values (now(), 'SYSTEM', 'READ', 'registers.identity', 'account', array[null])",
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) values (now(), 'SYSTEM', 'READ', 'registers.identity', 'Jeanne', '{}')",
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) values (now(), 'SYSTEM', 'READ', 'Jeanne Dupont', 'account', '{}')",
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) values (now(), 'SYSTEM', 'read by Jeanne', 'registers.identity', 'account', '{}')",
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) values (now(), 'JEANNE', 'READ', 'registers.identity', 'account', '{}')",
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) values (now(), 'ACCOUNT', 'READ', 'registers.identity', 'account', '{}')",
                "insert into journal.entry (at, actor_kind, action, module, record_type, fields) select now(), 'SYSTEM', 'READ', 'registers.identity', 'account', array_agg('a' || i) from generate_series(1, 101) i"
            })
    void theDatabaseItselfRefusesFreeText(String insert) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql(insert).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set action = 'READ'",
                "delete from journal.entry",
                "truncate journal.entry",
                "update journal.block set entries = 1",
                "delete from journal.block",
                "truncate journal.block",
                "delete from journal.timeline",
                "alter table journal.entry disable trigger append_only",
                "drop table journal.entry"
            })
    void nobodyChangesOrDeletes(String statement) {
        cluster.desk().read(actor, Entry.ofMany("registers.identity", "account"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql(statement).update());
        if (!statement.startsWith("alter") && !statement.startsWith("drop")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> owner.sql(statement).update())
                    .withStackTraceContaining("append-only");
        }
    }
}
