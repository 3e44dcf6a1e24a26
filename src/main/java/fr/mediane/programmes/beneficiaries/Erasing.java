package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Sql;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person everywhere: their record and those merged into it keep nothing but their ids, what rooms above counted
 * stays under a number drawn at random, from which nothing leads back.
 */
@Component
public class Erasing {
    public enum Reason {
        ASKED,
        OBJECTION,
        INACTIVE
    }

    private static final List<String> TABLES = List.of("consent", "follower", "access_code", "own_account", "imported");
    private final JdbcClient jdbc;
    private final People people;
    private final ObjectProvider<HeldOnPeople> rooms;
    private final JournalDesk journal;
    private final Clock clock;

    Erasing(JdbcClient jdbc, People people, ObjectProvider<HeldOnPeople> rooms, JournalDesk journal, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.rooms = rooms;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Actor actor, UUID person, Reason reason) {
        var ids = people.ids(person);
        var pseudonym = UUID.randomUUID();
        rooms.stream().forEach(room -> room.erase(ids, pseudonym));
        forget(ids, reason);
        journal.deleted(
                actor,
                ids.stream()
                        .map(id -> Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, id))
                        .toArray(Entry[]::new));
    }

    private void forget(Set<UUID> ids, Reason reason) {
        var all = ids.toArray(UUID[]::new);
        TABLES.forEach(table -> jdbc.sql("delete from beneficiaries." + table + " where person = any (:ids)")
                .param("ids", all)
                .update());
        jdbc.sql("delete from beneficiaries.follower where via = any (:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("delete from beneficiaries.import_line where alike = any (:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("delete from beneficiaries.different where low = any (:ids) or high = any (:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("""
                        update beneficiaries.person
                        set name = '', birth_year = null, gender = 'non_communique', status = 'non_communique',
                            commune = null, phone = null, phone_hash = null, email = null, email_hash = null,
                            needs = null, shared = false, lent = '{}', last_met = null, met_as_such = null,
                            version = version + 1,
                            erased_at = :now, erased_because = :reason
                        where id = any (:ids) and erased_at is null
                        """)
                .param("ids", all)
                .param("now", Sql.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("reason", reason.name())
                .update();
    }
}
